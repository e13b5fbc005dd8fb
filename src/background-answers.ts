import browser from 'webextension-polyfill';
import type { Checks } from './background-check.ts';
import type { Recording } from './background-recording.ts';
import type { Scripts } from './background-scripts.ts';
import type { Watch } from './background-watch.ts';
import type { Answer, Evidence, Request, TabState as Shown } from './core/messages.ts';
import { report } from './core/report.ts';
import type { Actions } from './observe/actions.ts';
import { decide } from './observe/decide.ts';
import type { Reports } from './observe/reports.ts';
import type { TabState } from './observe/tab-state.ts';
import type { Arrivals } from './store/arrivals.ts';
import type { Counters } from './store/counters.ts';
import type { Memory } from './store/memory.ts';
import type { Mirror } from './store/mirror.ts';
import { choose } from './store/remembered.ts';
import type { Store } from './store/store.ts';

/** Bytes of a body that an answer carries. Chrome's messages are JSON of 64 MiB at most, in which a byte takes up to twelve. */
const MAX_SHOWN = 1024 * 1024;

type Parts = {
	readonly tabs: TabState;
	readonly store: Store;
	readonly session: Mirror;
	readonly memory: Memory;
	readonly arrivals: Arrivals;
	readonly counters: Counters;
	readonly recording: Recording;
	readonly actions: Actions;
	readonly checks: Checks;
	readonly reports: Reports;
	readonly scripts: Scripts;
	readonly watch: Watch;
	readonly changed: (tabId: number) => void;
};

/** What our own pages ask, and ask to be done. Rejects when the browser does not keep or delete what it was told to. */
export type Answers = {
	readonly answer: (request: Request) => Promise<Answer<Request>>;
	readonly shown: (tabId: number) => Promise<Shown>;
};

export function createAnswers(parts: Parts): Answers {
	const { tabs, store, session, memory, arrivals, counters, recording, actions, checks, reports, scripts, watch, changed } =
		parts;

	async function shown(tabId: number): Promise<Shown> {
		const failure = store.failure();
		if (failure !== null) return { is: 'error', message: failure };
		const { current } = tabs.tab(tabId);
		if (current === null || current.suspected) return unwatched(tabId);
		const { recorded, counts } = arrivals.told(current.arrival);
		const unattributed = counters.since(current.arrival);
		const { site, health, late, chosen, arrival } = current;
		const check = checks.of(arrival, actions.of(current), recorded);
		const told = report({ site, health, recorded, counts: { ...counts, unattributed } });
		return { is: 'watched', report: told, late, chosen, ...(check && { check }) };
	}

	async function unwatched(tabId: number): Promise<Shown> {
		const tab = await browser.tabs.get(tabId).catch(() => null);
		const decision = decide({ url: tab?.url ?? '', title: tab?.title ?? null, signals: null }, memory.now());
		if (tab?.url === undefined || decision === null) return { is: 'no-page' };
		const { site, health, chosen } = decision;
		if (!decision.watched) return { is: 'not-health', site, health, chosen };
		// Its title is known by now, and says more than its address did.
		watch.watch({ tabId, url: tab.url, time: Date.now() }, decision);
		return shown(tabId);
	}

	async function asked(request: Extract<Request, { ask: string }>): Promise<Answer<Request>> {
		if (request.ask === 'tab') return shown(request.tabId);
		await store.idle();
		if (request.ask === 'evidence') return sendable(await store.evidence(request.id));
		const { settings, choices } = memory.now();
		return { settings, ...(await store.totals()), sites: [...choices].map(([site, watched]) => ({ site, watched })) };
	}

	async function carryOut(request: Extract<Request, { do: string }>): Promise<void> {
		if (request.do === 'delete-everything') return deleteEverything();
		if (request.do === 'save-settings') {
			await memory.keep({ ...memory.now(), settings: request.settings });
			return recording.tidy();
		}
		if ('tabId' in request) return check(request);
		const { site } = request;
		await memory.keep(choose(memory.now(), site, request.do === 'forget-choice' ? null : request.do === 'watch'));
		scripts.register();
		await watch.lookAtTabs(site);
	}

	async function check({ do: what, tabId }: Extract<Request, { do: 'fill' | 'unfill' }>): Promise<void> {
		const { current } = tabs.tab(tabId);
		if (current === null || current.suspected) throw new Error(`Tab ${tabId} is not watched`);
		await checks[what](tabId, current.arrival);
		changed(tabId);
	}

	async function deleteEverything(): Promise<void> {
		recording.clear();
		actions.clear();
		reports.clear();
		checks.clear();
		tabs.clear();
		arrivals.clear();
		await session.clear();
		await memory.clear();
		await store.clear();
		counters.clear();
		session.put('alive', true);
		scripts.register();
		await watch.lookAtTabs(null);
	}

	return {
		shown,
		async answer(request) {
			if ('ask' in request) return asked(request);
			await carryOut(request);
			return { done: true };
		},
	};
}

/** Nobody reads a longer body in a popup. */
function sendable(evidence: Evidence | null): Evidence | null {
	if (evidence === null || evidence.observation.body.is !== 'bytes') return evidence;
	const { observation } = evidence;
	const bytes = evidence.observation.body.bytes.slice(0, MAX_SHOWN);
	return { ...evidence, observation: { ...observation, body: { ...evidence.observation.body, bytes } } };
}

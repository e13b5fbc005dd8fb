import browser from 'webextension-polyfill';
import type { Checks } from './background-check.ts';
import { keepPolicy } from './background-policies.ts';
import type { Recording } from './background-recording.ts';
import type { Scripts } from './background-scripts.ts';
import type { Trials } from './background-trial.ts';
import type { Watch } from './background-watch.ts';
import { sentNow } from './core/consent/consent-now.ts';
import { type Answer, type Evidence, type Request, type TabState as Shown, UNDO_TIME } from './core/messages.ts';
import { report } from './core/report.ts';
import type { Actions } from './observe/actions.ts';
import { decide } from './observe/decide.ts';
import type { Gap } from './observe/gap.ts';
import type { PrivateTabs } from './observe/private-tabs.ts';
import type { Reports } from './observe/reports.ts';
import type { TabBook } from './observe/tab-book.ts';
import type { TabState } from './observe/tab-state.ts';
import type { Arrivals } from './store/arrivals.ts';
import type { Counters } from './store/counters.ts';
import type { Memory } from './store/memory.ts';
import type { Mirror } from './store/mirror.ts';
import { choose } from './store/remembered.ts';
import type { Change } from './store/rows.ts';
import { forgetSigningKey } from './store/signing-key.ts';
import type { Store } from './store/store.ts';

/** Bytes of a body that an answer carries. Chrome's messages are JSON of 64 MiB at most, in which a byte takes up to twelve. */
const MAX_SHOWN = 1024 * 1024;

/** What a page tells others goes to addresses of theirs: seeing the page's own is not enough. The person can take it away in both browsers. */
const EVERYWHERE = { origins: ['<all_urls>'] };

type Parts = {
	readonly tabs: TabState;
	readonly book: TabBook;
	readonly store: Store;
	readonly session: Mirror;
	readonly memory: Memory;
	readonly privates: PrivateTabs;
	readonly arrivals: Arrivals;
	readonly counters: Counters;
	readonly recording: Recording;
	readonly actions: Actions;
	readonly checks: Checks;
	readonly gap: Pick<Gap, 'clear'>;
	readonly reports: Reports;
	readonly scripts: Scripts;
	readonly watch: Watch;
	readonly trials: Trials;
	readonly changed: (tabId: number) => void;
};

/** What our own pages ask, and ask to be done. Rejects when the browser does not keep or delete what it was told to. */
export type Answers = {
	readonly answer: (request: Request) => Promise<Answer<Request>>;
	readonly shown: (tabId: number) => Promise<Shown>;
	/** Deletes what has been in the trash for long enough, and what is not yet, when it is. */
	readonly purge: () => void;
};

export function createAnswers(parts: Parts): Answers {
	const { tabs, book, store, session, memory, privates, arrivals, counters, recording } = parts;
	const { actions, checks, gap, reports, scripts, watch, trials, changed } = parts;

	async function shown(tabId: number): Promise<Shown> {
		if (!(await browser.permissions.contains(EVERYWHERE))) return { is: 'no-access' };
		const { current } = tabs.tab(tabId);
		if (current === null || current.suspected) return unwatched(tabId);
		const { recorded, counts, visits, consents, visitOf } = arrivals.told(current.arrival);
		const failure = store.failure();
		// What was recorded may only not be readable: that nothing is there is not said.
		if (failure !== null && failure !== 'error_store_full' && recorded.length === 0) return { is: 'error', message: failure };
		const consent = { visits, consents, sent: sentNow(recorded, visitOf) };
		const unattributed = counters.since(current.arrival);
		const { site, health, late, chosen, arrival, incognito } = current;
		const check = checks.of(arrival, actions.of(current), recorded);
		const told = report({ site, health, recorded, counts: { ...counts, unattributed } });
		const pictures = arrivals.pictures(arrival);
		return {
			is: 'watched',
			report: told,
			arrival,
			pictures,
			late,
			chosen,
			consent,
			...(check && { check }),
			...(incognito && { incognito }),
			...(failure && { failure }),
		};
	}

	async function unwatched(tabId: number): Promise<Shown> {
		const tab = await browser.tabs.get(tabId).catch(() => null);
		if (tab?.url === undefined) return { is: 'no-page' };
		privates.saw(tab);
		const decision = decide({ url: tab.url, title: tab.title ?? null, signals: null }, privates.known(tabId, memory.now()));
		if (decision === null) return { is: 'no-page' };
		const { site, health, chosen } = decision;
		if (!decision.watched) return { is: 'not-health', site, health, chosen, ...(tab.incognito && { incognito: true }) };
		// Its title is known by now, and says more than its address did.
		watch.watch({ tabId, url: tab.url, time: Date.now() }, decision);
		return shown(tabId);
	}

	async function asked(request: Extract<Request, { ask: string }>): Promise<Answer<Request>> {
		if (request.ask === 'tab') return shown(request.tabId);
		if (request.ask === 'tab-of') {
			const [tabId = null] = [...tabs.tabs].find(([, { current }]) => current?.arrival === request.arrival) ?? [];
			return { tabId };
		}
		if (request.ask === 'trial') return trials.now();
		if (request.ask === 'actions') {
			const { arrival } = request;
			return { actions: actions.all(arrival), followed: actions.isFollowed(arrival) };
		}
		await store.idle();
		if (request.ask === 'policies') return store.policies(request.site);
		if (request.ask === 'evidence') return sendable(await store.evidence(request.id));
		const { settings, choices } = memory.now();
		const sites = [...choices].map(([site, watched]) => ({ site, watched }));
		return { settings, ...(await store.totals()), sites, failure: store.failure() };
	}

	async function carryOut(request: Extract<Request, { do: string }>): Promise<void> {
		if (request.do === 'delete-everything') return deleteEverything();
		if (request.do === 'save-settings') {
			await memory.keep({ ...memory.now(), settings: request.settings });
			return recording.tidy();
		}
		if ('arrivals' in request) {
			if (request.do === 'delete-arrivals') return deleteArrivals(request.arrivals);
			return written(request.arrivals.map((key) => ({ drop: 'trash', key })));
		}
		if (request.do === 'keep-policy') return keepPolicy(store, request.policy);
		if (request.do === 'note') return note(request);
		if (request.do === 'keep-trial') return trials.keep(request.trial);
		if (request.do === 'stop-trial') return trials.undo();
		if (request.do === 'take-picture') return takePicture(request.tabId);
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

	/** @throws when they cannot be kept */
	async function written(changes: readonly Change[]): Promise<void> {
		if (!(await store.write(changes))) throw new Error('The change could not be kept');
	}

	async function deleteArrivals(gone: readonly string[]): Promise<void> {
		const time = Date.now();
		const known = await Promise.all(gone.map(async (arrival) => ((await store.knows(arrival)) ? [arrival] : [])));
		for (const arrival of gone) book.anew(arrival, time);
		const isKept = await store.write(known.flat().map((arrival) => ({ put: 'trash', row: { arrival, time } })));
		// No room even for that: then what was to be deleted makes it, and cannot be restored.
		if (!isKept && store.failure() === 'error_store_full') await store.delete(known.flat());
		else if (!isKept) throw new Error('The deletion could not be kept');
		purge();
	}

	function purge(): void {
		void store.purge(Date.now() - UNDO_TIME);
		setTimeout(() => void store.purge(Date.now() - UNDO_TIME), UNDO_TIME + 1_000);
	}

	async function note({ arrival, text }: Extract<Request, { do: 'note' }>): Promise<void> {
		await store.idle();
		if (!(await store.knows(arrival))) throw new Error('There is no such visit');
		await written([text === '' ? { drop: 'note', key: arrival } : { put: 'note', row: { arrival, text } }]);
	}

	async function takePicture(tabId: number): Promise<void> {
		const { current } = tabs.tab(tabId);
		const { windowId } = await browser.tabs.get(tabId);
		const address = await browser.tabs.captureVisibleTab(windowId, { format: 'png' });
		const time = Date.now();
		// Looked at after it was taken: another tab may have come to the front meanwhile.
		const { active } = await browser.tabs.get(tabId);
		if (current === null || current.suspected || tabs.tab(tabId).current?.visit !== current.visit || !active)
			throw new Error(`Tab ${tabId} is not in front, or not watched`);
		await arrivals.picture(current, { id: crypto.randomUUID(), time, png: bytesOf(address) });
		changed(tabId);
	}

	async function deleteEverything(): Promise<void> {
		await trials.undo();
		recording.clear();
		actions.clear();
		reports.clear();
		checks.clear();
		gap.clear();
		privates.forget();
		tabs.clear();
		arrivals.clear();
		await session.clear();
		await memory.clear();
		await store.clear();
		await forgetSigningKey();
		counters.clear();
		session.put('alive', true);
		scripts.register();
		await watch.lookAtTabs(null);
	}

	return {
		shown,
		purge,
		async answer(request) {
			if ('ask' in request) return asked(request);
			await carryOut(request);
			return { done: true };
		},
	};
}

function bytesOf(address: string): Uint8Array {
	return Uint8Array.from(atob(address.slice(address.indexOf(',') + 1)), (sign) => sign.charCodeAt(0));
}

/** Nobody reads a longer body in a popup. */
function sendable(evidence: Evidence | null): Evidence | null {
	if (evidence === null || evidence.observation.body.is !== 'bytes') return evidence;
	const { observation } = evidence;
	const bytes = evidence.observation.body.bytes.slice(0, MAX_SHOWN);
	return { ...evidence, observation: { ...observation, body: { ...evidence.observation.body, bytes } } };
}

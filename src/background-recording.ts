import type { ConsentEvent } from './core/consent/consent-event.ts';
import { type Context, examine } from './core/examine.ts';
import { marksOf } from './core/redact/marks.ts';
import type { Action, Observation } from './core/types.ts';
import type { Aliases } from './observe/aliases.ts';
import { createHeld } from './observe/held.ts';
import { createInbox } from './observe/inbox.ts';
import { place } from './observe/place.ts';
import { createRecorder, type Flight, type Recorder } from './observe/recorder.ts';
import type { Reports } from './observe/reports.ts';
import { siteOf } from './observe/site-of.ts';
import type { TabState, View } from './observe/tab-state.ts';
import { withoutCookies } from './observe/web-request.ts';
import type { Arrivals } from './store/arrivals.ts';
import type { Counters } from './store/counters.ts';
import type { Memory } from './store/memory.ts';
import type { Store } from './store/store.ts';

const TRIM_EVERY = 500;
const NEVER_SENT = 120_000;
const DAY = 86_400_000;
/** What content scripts tell of a request may come this much after the browser's own word, and a body that had to be read first, later. */
const SETTLE = 300;
const SETTLE_HIDDEN = 4_500;
/** Nothing is judged, for so long, while requests begin less than so far apart: a page that loads needs the processor more than we do. */
const CALM = 150;
const CALM_WITHIN = 2_000;
/** Milliseconds between two looks at what waits, and what is judged at a look at most. */
const LOOK = 100;
const HANDFUL = 20;
/** What is sent within so many milliseconds after it began is written once. */
const UNSENT = 250;
/** A page that floods us is judged at once. */
const MAX_SETTLING = 2_000;

type Parts = {
	readonly tabs: TabState;
	readonly store: Store;
	readonly memory: Memory;
	readonly arrivals: Arrivals;
	readonly counters: Counters;
	readonly aliases: Aliases;
	readonly reports: Reports;
	/** What the person did on the site of a page, and whether that is all of it. */
	readonly done: (view: View) => Pick<Context, 'actions' | 'followed'>;
	/** The same number for the same value. */
	readonly numberOf: (action: Action) => number;
	readonly changed: (tabId: number) => void;
};

/**
 * From a request that was sent to findings in the store. The arrivals that an earlier worker left take a while to read: until `open`,
 * what is sent waits on disk, so that it outlives this worker too.
 */
export type Recording = {
	readonly recorder: Recorder;
	readonly see: (view: View) => void;
	readonly did: (view: View, actions: readonly Action[]) => void;
	readonly consented: (view: View, events: readonly ConsentEvent[]) => void;
	/** Something left over a connection that was recorded when it was opened. */
	readonly message: (view: View, observation: Observation) => void;
	/** Records what was held of pages that are watched by now. */
	readonly confirm: () => void;
	/** Forgets what was held of a page. */
	readonly doubt: (visit: string) => void;
	readonly open: () => void;
	/** Deletes what is too old or too much, and gives up what was never sent. */
	readonly tidy: () => void;
	readonly clear: () => void;
};

type Settling = { readonly since: number; readonly isLacking: () => boolean; readonly now: () => void };

export function createRecording(parts: Parts): Recording {
	const { tabs, store, memory, arrivals, counters, aliases, reports, done, numberOf, changed } = parts;
	const held = createHeld<{ readonly flight: Flight; readonly observation: Observation }>();
	const waiting = createInbox(() => counters.add('unattributed'), console.error);
	let sinceTrim = 0;
	/** Counts the times that everything was deleted: what was being looked up then is not recorded after it. */
	let deletions = 0;
	let settling: Settling[] = [];
	/** Requests that began, by their keys, and are not on disk yet. */
	const unsent = new Map<string, Flight>();
	let isDue = false;
	let begun = 0;

	const recorder = createRecorder({
		place: (asker) => place(tabs, asker),
		view: (visit) => tabs.views.get(visit) ?? null,
		begun(flight) {
			begun = Date.now();
			if (tabs.views.get(flight.visit)?.suspected === true) return;
			unsent.set(flight.key, flight);
			if (!isDue) setTimeout(keepUnsent, UNSENT);
			isDue = true;
		},
		replaced: drop,
		sent(view, flight, observation) {
			unsent.delete(flight.key);
			if (view.suspected) held.hold(view.visit, { flight, observation }, sizeOf(observation));
			else settle(view, flight, observation);
		},
		over(flight, view, outcome) {
			drop(flight);
			if (view?.suspected === false) waiting.take(() => arrivals.count(view, outcome, 1, flight.observation));
		},
		interrupted: (flight, view) => void interrupted(flight, view),
		unattributed: () => counters.add('unattributed'),
	});

	/** A worker that had not yet read of a request's start may have heard of its sending: then it is recorded already. */
	async function interrupted(flight: Flight, view: View): Promise<void> {
		const { visit, requestId, observation } = flight;
		const isKept = await store.holds({ visit, requestId, url: observation.url });
		if (isKept) return drop(flight);
		counters.add('interrupted');
		record(view, flight, observation);
	}

	/** Waits, on disk, for what the page is yet to tell of the request and of what the person did before it. */
	function settle(view: View, flight: Flight, observation: Observation): void {
		const before = deletions;
		const now = () => {
			const current = tabs.views.get(view.visit);
			if (before !== deletions) return;
			// Its window was closed meanwhile, and what was recorded there is deleted.
			if (current === undefined && view.incognito) return drop(flight);
			record(current ?? view, flight, reports.complete(view.arrival, observation));
		};
		if (settling.length >= MAX_SETTLING) return now();
		keepSent(flight, observation);
		settling.push({ since: Date.now(), isLacking: () => reports.lacks(view.arrival, observation), now });
		if (settling.length === 1) setTimeout(look, LOOK);
	}

	/** One clock for all that waits. Between two handfuls what the browser tells is heard. */
	function look(): void {
		const time = Date.now();
		const isCalm = time - begun >= CALM;
		const isReady = ({ since, isLacking }: Settling) => {
			const waited = time - since;
			if (waited < SETTLE || (waited < CALM_WITHIN && !isCalm)) return false;
			return waited >= SETTLE_HIDDEN || !isLacking();
		};
		const due: Settling[] = [];
		settling = settling.filter((one) => {
			if (due.length >= HANDFUL || !isReady(one)) return true;
			due.push(one);
			return false;
		});
		if (settling.length > 0) setTimeout(look, due.length < HANDFUL ? LOOK : 0);
		for (const { now } of due) now();
	}

	function keepUnsent(): void {
		isDue = false;
		// What was deleted meanwhile stays deleted.
		const rows = [...unsent.values()].filter(({ visit }) => tabs.views.has(visit));
		unsent.clear();
		if (rows.length > 0) void store.write(rows.map((row) => ({ put: 'pending', row })));
	}

	function drop({ key }: Flight): void {
		if (!unsent.delete(key)) void store.write([{ drop: 'pending', key }]);
	}

	/** What was sent and waits to be judged, so that it outlives this worker. */
	function keepSent(flight: Flight, observation: Observation): void {
		void store.write([{ put: 'pending', row: { ...flight, observation: withoutCookies(observation) } }]);
	}

	/** A name of the site's own may hide a tracker: it is looked up first, where the browser can, and the request waits on disk. */
	function record(view: View, flight: Flight, observation: Observation): void {
		const site = siteOf(observation.url);
		const isOwn = site !== null && site === siteOf(observation.page.url);
		const alias = isOwn ? aliases.of(new URL(observation.url).hostname) : undefined;
		if (alias === undefined) return judge(view, flight, observation);
		if (typeof alias === 'string') return judge(view, flight, { ...observation, alias });
		keepSent(flight, observation);
		const before = deletions;
		void alias.then((name) => {
			if (before === deletions) judge(view, flight, name === undefined ? observation : { ...observation, alias: name });
		});
	}

	function judge(view: View, flight: Flight, observation: Observation): void {
		if (!waiting.isOpen()) keepSent(flight, observation);
		waiting.take(() => {
			const { actions, followed } = done(view);
			const { findings, thirdParty, unread } = examine(observation, { health: view.health, actions, followed });
			const kept = withoutCookies(observation);
			const lacks = thirdParty && (flight.lacksFile || observation.outcome === 'unknown');
			arrivals.add(view, flight.key, {
				observation: kept,
				findings,
				marks: findings.length > 0 ? marksOf(kept, actions, numberOf) : [],
				thirdParty,
				unread: unread.length > 0 || lacks,
				isMessage: observation.method === 'SEND',
			});
			changed(view.tabId);
			sinceTrim += 1;
			if (sinceTrim >= TRIM_EVERY) tidy();
		});
	}

	function tidy(): void {
		sinceTrim = 0;
		recorder.sweep(Date.now() - NEVER_SENT);
		const { retentionDays, maxFindings } = memory.now().settings;
		const live = [...tabs.live()].flatMap((visit) => tabs.views.get(visit)?.arrival ?? []);
		// Whatever is yet to be told of a visit that goes must not bring it back.
		void store.trim({ before: Date.now() - retentionDays * DAY, maxFindings }, new Set(live), tabs.forget);
	}

	return {
		recorder,
		tidy,
		open: waiting.open,
		see(view) {
			waiting.take(() => arrivals.see(view));
			changed(view.tabId);
		},
		did: (view, actions) => waiting.take(() => arrivals.did(view, actions)),
		consented: (view, events) =>
			waiting.take(() => {
				arrivals.consented(view, events);
				changed(view.tabId);
			}),
		confirm() {
			for (const visit of held.visits()) {
				const view = tabs.views.get(visit);
				if (view?.suspected !== false) continue;
				for (const { flight, observation } of held.release(visit)) record(view, flight, observation);
			}
		},
		message(view, observation) {
			const id = `message-${crypto.randomUUID()}`;
			record(view, { key: id, requestId: id, hop: 0, visit: view.visit, observation, lacksFile: false }, observation);
		},
		doubt: (visit) => void held.release(visit),
		clear() {
			deletions += 1;
			recorder.clear();
			held.clear();
			unsent.clear();
		},
	};
}

function sizeOf({ url, body }: Observation): number {
	if (body.is === 'bytes') return url.length + body.bytes.byteLength;
	return url.length + (body.is === 'form' ? body.fields.reduce((sum, [name, value]) => sum + name.length + value.length, 0) : 0);
}

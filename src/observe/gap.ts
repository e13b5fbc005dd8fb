import { type AskedFor, numberOf } from '../core/asked-for.ts';
import type { TabState, View } from './tab-state.ts';

/**
 * The time in which the browser stopped one worker and started the next: of what was sent then, some was told to nobody. Pages know what they asked for,
 * so what was missed can be counted. A worker that is stopped before it has looked leaves it to the next.
 */
export type Gap = {
	/** Takes up what an earlier worker did not get to; `began`: when this one began, milliseconds since 1970. */
	readonly load: (entries: ReadonlyMap<string, unknown>, began: number) => void;
	/** Since when something may have been missed; null once that has been looked into. */
	readonly since: () => number | null;
	/** A request that the browser told of. */
	readonly heard: (url: string) => void;
	/** What a page asked for. `leaving`: it was all, the page ended with it. */
	readonly told: (view: View, asked: readonly AskedFor[], leaving: boolean) => void;
	/** Looks into what pages sent that were left before `time`: all that they have to tell is told. A worker that is stopped soon again may never close. */
	readonly settle: (tabs: TabState, known: (arrival: string) => Known, time: number) => Found;
	/** Looks into the rest, and ends it. */
	readonly close: (tabs: TabState, known: (arrival: string) => Known) => Found;
	readonly clear: () => void;
};

/** What was recorded of an arrival: of what was asked for before `since` that is not known any more. */
export type Known = { readonly numbers: ReadonlySet<number>; readonly since: number };

/** `hosts`: of each request that was missed. `unchecked`: the page ended in the gap, and what it asked for last was not told. */
export type Missed = { readonly view: View; readonly hosts: readonly string[]; readonly unchecked: boolean };

/** `counted` is to be called when the count is durable: a worker that is stopped before leaves it to the next. */
export type Found = { readonly missed: readonly Missed[]; readonly counted: () => void };

/** Events that were on their way to the worker are lost with it; a busy computer is seconds late with them. */
const BEFORE = 5_000;
/** A worker that has begun hears of everything. */
const AFTER = 2_000;
const MOST_HEARD = 20_000;
/** Addresses of one page, and of all: what is told is kept in the browser's memory for the next worker too, which has room for 10 MB. */
const MOST_TOLD = 2_000;
const MOST_TOLD_IN_ALL = 25_000;
const SINCE = 'gap';
const PREFIX = 'gap:';

/** `settled`: it has been counted. */
type Told = { readonly asked: readonly AskedFor[]; readonly ended: boolean; readonly settled?: true };

export function createGap(changed: (key: string, value: unknown) => void): Gap {
	const heard = new Set<number>();
	const told = new Map<string, Told>();
	let since: number | null = null;
	let until = 0;

	/** Ends it for this worker; gives what ends it for the next, too. */
	function end(): () => void {
		const visits = [...told.keys()];
		since = null;
		heard.clear();
		told.clear();
		return () => {
			for (const visit of visits) changed(PREFIX + visit, undefined);
			changed(SINCE, undefined);
		};
	}

	function missedOf({ asked }: Told, known: Known): readonly AskedFor[] {
		const from = Math.max(since ?? 0, known.since);
		return asked.filter(({ number, time }) => time >= from && time <= until && !heard.has(number) && !known.numbers.has(number));
	}

	function look(tabs: TabState, known: (arrival: string) => Known, isOver: (view: View) => boolean): readonly Missed[] {
		const missed: Missed[] = [];
		const counted = new Set<string>();
		const count = ({ arrival }: View, { number }: AskedFor) => counted.add(`${arrival} ${number}`);
		const views = [...tabs.views.values()].map((view) => ({ view, said: told.get(view.visit) }));
		for (const { view, said } of views) if (said?.settled) for (const one of said.asked) count(view, one);
		for (const { view, said } of views) {
			if (!isOver(view)) continue;
			const own = said === undefined ? [] : missedOf(said, known(view.arrival));
			const fresh = own.filter(({ number }) => !counted.has(`${view.arrival} ${number}`));
			for (const one of fresh) count(view, one);
			const left = tabs.left.get(view.visit) ?? 0;
			const unchecked =
				left >= (since ?? left) && left > 0 && left <= until && said?.ended !== true && tabs.docs.shows(view.visit);
			if (fresh.length > 0 || unchecked) missed.push({ view, hosts: fresh.map(({ host }) => host), unchecked });
			// Of what was counted nothing else is needed, and others need the room.
			if (!said?.settled) told.set(view.visit, { asked: fresh, ended: true, settled: true });
		}
		return missed;
	}

	return {
		clear: () => end()(),
		since: () => since,
		load(entries, began) {
			const before = entries.get(SINCE);
			since = typeof before === 'number' ? before : began - BEFORE;
			until = began + AFTER;
			changed(SINCE, since);
			for (const [key, value] of entries) if (key.startsWith(PREFIX)) told.set(key.slice(PREFIX.length), value as Told);
		},
		heard(url) {
			if (since !== null && heard.size < MOST_HEARD) heard.add(numberOf(url));
		},
		told({ visit }, asked, leaving) {
			if (since === null) return;
			const from = since;
			const before = told.get(visit) ?? { asked: [], ended: false };
			if (before.settled) return;
			const all = new Map([...before.asked, ...asked].map((one) => [one.number, one]));
			// Also what this worker hears itself: it may be stopped before all of that is kept.
			const others = [...told].reduce((sum, [other, { asked }]) => sum + (other === visit ? 0 : asked.length), 0);
			const room = Math.min(MOST_TOLD, MOST_TOLD_IN_ALL - others);
			const kept = room > 0 ? [...all.values()].filter(({ time }) => time >= from).slice(-room) : [];
			const now = { asked: kept, ended: before.ended || leaving };
			told.set(visit, now);
			changed(PREFIX + visit, now);
		},
		settle(tabs, known, time) {
			if (since === null) return { missed: [], counted: () => undefined };
			const isOver = ({ visit }: View) => (tabs.left.get(visit) ?? time) < time;
			const missed = look(tabs, known, isOver);
			const counted = () => {
				for (const [visit, said] of told) if (said.settled) changed(PREFIX + visit, said);
			};
			return { missed, counted };
		},
		close(tabs, known) {
			const missed = look(tabs, known, () => true);
			return { missed, counted: end() };
		},
	};
}

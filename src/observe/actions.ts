import type { Action } from '../core/types.ts';

/** What the person did, by arrival: in memory, and copied to the browser's session by `changed` (`undefined` removes). Nothing of it is kept longer. */
export type Actions = {
	/** `visit`: the page view that it was done on. */
	readonly add: (place: DoneAt, actions: readonly Action[]) => void;
	/** What was done on the site until now, and when this page of it was left. The list is the same until something is added. */
	readonly of: (place: DoneAt) => readonly Action[];
	/** All that is remembered of it. */
	readonly all: (arrival: string) => readonly Action[];
	/** The same for the same value, as long as it is remembered; 0 where it is not. */
	readonly numberOf: (action: Action) => number;
	/** True where its page was followed before anything was done there. */
	readonly isFollowed: (arrival: string) => boolean;
	readonly arrivals: () => readonly string[];
	readonly drop: (arrival: string) => void;
	/** Takes up what an earlier worker copied out. */
	readonly load: (entries: Iterable<readonly [key: string, value: unknown]>) => void;
	readonly clear: () => void;
};

export type DoneAt = { readonly arrival: string; readonly visit: string };

type Done = { readonly key: string; readonly visit: string; readonly action: Action; readonly number: number };

/** Actions remembered of one arrival, and arrivals. */
export const MAX_ACTIONS = 200;
const MAX_ARRIVALS = 50;
const PREFIX = 'did:';
const FOLLOWED = 'followed:';

export function createActions(changed: (key: string, value: unknown) => void): Actions {
	const done = new Map<string, Done[]>();
	/** Arrival → visit → its list. */
	const lists = new Map<string, Map<string, readonly Action[]>>();
	const followed = new Set<string>();
	const numbers = new WeakMap<Action, number>();
	let count = 0;

	function drop(arrival: string): void {
		for (const { key } of done.get(arrival) ?? []) changed(key, undefined);
		changed(`${FOLLOWED}${arrival}`, undefined);
		followed.delete(arrival);
		done.delete(arrival);
		lists.delete(arrival);
	}

	/** That of the first action with its value: the places among the others change when some are forgotten. */
	function numbered(list: readonly Done[], action: Action, own: number): number {
		const number = list.find(({ action: { value } }) => value === action.value)?.number ?? own;
		numbers.set(action, number);
		return number;
	}

	function make(arrival: string, visit: string): readonly Action[] {
		const list = (done.get(arrival) ?? [])
			.filter((one) => one.action.did !== 'left' || one.visit === visit)
			.map(({ action }) => action);
		lists.set(arrival, (lists.get(arrival) ?? new Map()).set(visit, list));
		return list;
	}

	return {
		add({ arrival, visit }, actions) {
			if (actions.length === 0) {
				followed.add(arrival);
				changed(`${FOLLOWED}${arrival}`, true);
			}
			const list = done.get(arrival) ?? [];
			for (const action of actions.slice(-MAX_ACTIONS)) {
				const number = numbered(list, action, ++count);
				const key = `${PREFIX}${arrival}:${count}`;
				list.push({ key, visit, action, number });
				changed(key, { arrival, visit, action, number });
				if (list.length > MAX_ACTIONS) changed(list.splice(leastNeeded(list), 1)[0]?.key ?? '', undefined);
			}
			lists.delete(arrival);
			done.delete(arrival);
			done.set(arrival, list);
			const [oldest] = done.keys();
			if (done.size > MAX_ARRIVALS && oldest !== undefined) drop(oldest);
		},
		of: ({ arrival, visit }) => lists.get(arrival)?.get(visit) ?? make(arrival, visit),
		all: (arrival) => (done.get(arrival) ?? []).map(({ action }) => action),
		numberOf: (action) => numbers.get(action) ?? 0,
		isFollowed: (arrival) => followed.has(arrival),
		arrivals: () => [...new Set([...done.keys(), ...followed])],
		drop,
		load(entries) {
			for (const [key, value] of entries) {
				if (key.startsWith(FOLLOWED)) followed.add(key.slice(FOLLOWED.length));
				if (!key.startsWith(PREFIX)) continue;
				const { arrival, visit, action, number } = value as DoneAt & Omit<Done, 'key'>;
				count = Math.max(count, Number(key.slice(key.lastIndexOf(':') + 1)));
				numbers.set(action, number);
				done.set(arrival, [...(done.get(arrival) ?? []), { key, visit, action, number }]);
			}
			for (const list of done.values()) list.sort((a, b) => (a.action.time ?? 0) - (b.action.time ?? 0));
		},
		clear() {
			done.clear();
			followed.clear();
			lists.clear();
		},
	};
}

/** What was typed on the way to something longer goes first, then the oldest. */
function leastNeeded(list: readonly Done[]): number {
	const last = new Map(list.map(({ action }, index) => [fieldOf(action), index]));
	const passing = list.findIndex(({ action }, index) => action.did === 'typed' && last.get(fieldOf(action)) !== index);
	return Math.max(passing, 0);
}

function fieldOf({ did, name, question }: Action): string {
	return JSON.stringify([did, name, question]);
}

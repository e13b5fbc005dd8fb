import type { Arrivals, View } from './arrivals.ts';
import type { Counters } from './counters.ts';
import type { PendingRow } from './rows.ts';
import type { Store } from './store.ts';

export type Resume = {
	readonly store: Pick<Store, 'pending' | 'visit' | 'lastId' | 'write'>;
	readonly arrivals: Arrivals;
	readonly counters: Pick<Counters, 'add'>;
	/** Views that may still get requests. */
	readonly views: Iterable<View>;
	/** What began before this, milliseconds since 1970, will not be heard of again. */
	readonly before: number;
};

/** Brings back what an earlier worker left behind. Gives the requests that may still be sent; the others are counted as unread. */
export async function resume({ store, arrivals, counters, views, before }: Resume): Promise<readonly PendingRow[]> {
	const known = new Map([...views].map((view) => [view.visit, view]));
	const open = [...new Set([...known.values()].map(({ arrival }) => arrival))];
	const [rows, lastId] = await Promise.all([store.pending(), store.lastId(), ...open.map((arrival) => arrivals.load(arrival))]);
	arrivals.startAfter(lastId);
	const waiting = rows.filter((row) => known.has(row.visit) && row.observation.time >= before);
	for (const row of rows) {
		if (waiting.includes(row)) continue;
		await interrupted(row);
	}
	return waiting;

	async function interrupted({ key, visit }: PendingRow): Promise<void> {
		counters.add('interrupted');
		const view = known.get(visit);
		const row = view === undefined ? await store.visit(visit) : null;
		if (view !== undefined) arrivals.count(view, 'unread');
		const counted =
			row === null ? [] : [{ put: 'visit', row: { ...row, counts: { ...row.counts, unread: row.counts.unread + 1 } } } as const];
		await store.write([{ drop: 'pending', key }, ...counted]);
	}
}

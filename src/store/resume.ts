import type { Arrivals, View } from './arrivals.ts';
import type { Counters } from './counters.ts';
import type { PendingRow, VisitRow } from './rows.ts';
import type { Store } from './store.ts';

export type Resume = {
	readonly store: Pick<Store, 'visit' | 'write'>;
	readonly arrivals: Arrivals;
	readonly counters: Pick<Counters, 'add'>;
	readonly rows: readonly PendingRow[];
	/** Views that may still get requests. */
	readonly views: Iterable<View>;
	/** What began before this, milliseconds since 1970, will not be heard of again. */
	readonly before: number;
};

/** Brings back what an earlier worker left behind. Gives the requests that may still be sent; the others are counted as unread. */
export async function resume({ store, arrivals, counters, rows, views, before }: Resume): Promise<readonly PendingRow[]> {
	const known = new Map([...views].map((view) => [view.visit, view]));
	const open = [...new Set([...known.values()].map(({ arrival }) => arrival))];
	await Promise.all(open.map((arrival) => arrivals.load(arrival)));
	const waiting = rows.filter((row) => known.has(row.visit) && row.observation.time >= before);
	for (const row of rows) {
		if (waiting.includes(row)) continue;
		await interrupted(row);
	}
	return waiting;

	async function interrupted({ key, visit }: PendingRow): Promise<void> {
		counters.add('interrupted');
		const row = await store.visit(visit);
		const isOpen = row !== null && open.includes(row.arrival);
		if (isOpen) arrivals.count(row, 'unread');
		const counted = isOpen || row === null ? [] : [{ put: 'visit', row: unreadToo(row) } as const];
		await store.write([{ drop: 'pending', key }, ...counted]);
	}
}

function unreadToo(row: VisitRow): VisitRow {
	return { ...row, counts: { ...row.counts, unread: row.counts.unread + 1 } };
}

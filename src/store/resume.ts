import type { Visit } from '../core/types.ts';
import type { Arrivals } from './arrivals.ts';
import type { Counters } from './counters.ts';
import type { PendingRow, VisitRow } from './rows.ts';
import type { Store } from './store.ts';

/** Requests that an earlier worker left behind. */
export type LeftBehind = {
	/** Known to be sent, or may still be heard of. */
	readonly alive: readonly PendingRow[];
	/** Nothing more will be known of them. */
	readonly lost: readonly PendingRow[];
};

/** `views`: pages that may still get requests. `before`: what began earlier, milliseconds since 1970, will not be heard of again. */
export function sortOut(rows: readonly PendingRow[], views: ReadonlyMap<string, unknown>, before: number): LeftBehind {
	const isAlive = ({ visit, observation: { outcome, time } }: PendingRow): boolean =>
		views.has(visit) && (outcome === 'sent' || time >= before);
	return { alive: rows.filter(isAlive), lost: rows.filter((row) => !isAlive(row)) };
}

export type Resume = {
	readonly store: Pick<Store, 'visit' | 'write'>;
	readonly arrivals: Pick<Arrivals, 'load' | 'count'>;
	readonly counters: Pick<Counters, 'add'>;
	readonly lost: readonly PendingRow[];
	readonly views: Iterable<Visit>;
};

/** Brings back what the store holds of the arrivals that are still open, and counts as unread what was lost. */
export async function resume({ store, arrivals, counters, lost, views }: Resume): Promise<void> {
	const open = new Set([...views].map(({ arrival }) => arrival));
	await Promise.all([...open].map((arrival) => arrivals.load(arrival)));
	for (const row of lost) await count(row);

	async function count({ key, visit }: PendingRow): Promise<void> {
		counters.add('interrupted');
		const row = await store.visit(visit);
		const isOpen = row !== null && open.has(row.arrival);
		if (isOpen) arrivals.count(row, 'unread');
		const counted = isOpen || row === null ? [] : [{ put: 'visit', row: unreadToo(row) } as const];
		await store.write([{ drop: 'pending', key }, ...counted]);
	}
}

function unreadToo(row: VisitRow): VisitRow {
	return { ...row, counts: { ...row.counts, unread: row.counts.unread + 1 } };
}

import type { Recorded, Report } from '../core/report.ts';
import type { Finding, Observation, Visit } from '../core/types.ts';
import { type Change, NO_COUNTS, type VisitCounts, type VisitRow } from './rows.ts';
import type { Store } from './store.ts';

/** What is remembered of one arrival while its tab is open. */
export type Told = { readonly recorded: readonly Recorded[]; readonly counts: Omit<Report['counts'], 'unattributed'> };

/**
 * The arrivals of open tabs, in memory and in the store at once. Memory answers the popup without reading the disk, and goes on
 * when the disk fails.
 */
export type Arrivals = {
	/** Brings back what the store holds of an arrival; nothing may be added to it before that. */
	readonly load: (arrival: string) => Promise<void>;
	/** Numbers new findings from the one after `lastId`. */
	readonly startAfter: (lastId: number) => void;
	/** Adds a view, or changes what is known of it. */
	readonly see: (view: Visit) => void;
	/** Counts a request that was sent, with what was found in it. */
	readonly add: (view: Visit, key: string, sent: Sent) => void;
	readonly count: (view: Visit, what: keyof VisitCounts, times?: number) => void;
	readonly told: (arrival: string) => Told;
	/** Drops an arrival from memory; it stays in the store. */
	readonly drop: (arrival: string) => void;
	readonly clear: () => void;
};

export type Sent = {
	readonly observation: Observation;
	readonly findings: readonly Finding[];
	readonly thirdParty: boolean;
	readonly unread: boolean;
	/** It went over a connection whose opening was counted as the request. */
	readonly isMessage: boolean;
};

/** Findings of one arrival at most: a page that floods us must not fill the disk. Beyond it requests are counted as unread. */
export const MAX_ARRIVAL = 5000;

export function createArrivals(store: Pick<Store, 'write' | 'arrival'>): Arrivals {
	const recorded = new Map<string, Recorded[]>();
	const visits = new Map<string, Map<string, VisitRow>>();
	let lastId = 0;

	function rowOf(view: Visit): VisitRow {
		return visits.get(view.arrival)?.get(view.visit) ?? { ...view, counts: NO_COUNTS };
	}

	function keep(row: VisitRow): Change {
		const rows = visits.get(row.arrival) ?? new Map<string, VisitRow>();
		visits.set(row.arrival, rows.set(row.visit, row));
		return { put: 'visit', row };
	}

	function counted(view: Visit, what: readonly (keyof VisitCounts)[], times = 1): Change {
		const row = rowOf(view);
		const counts = { ...row.counts };
		for (const name of what) counts[name] = (counts[name] ?? 0) + times;
		return keep({ ...row, counts });
	}

	return {
		async load(arrival) {
			const kept = await store.arrival(arrival);
			recorded.set(arrival, [...kept.recorded]);
			visits.set(arrival, new Map(kept.visits.map((row) => [row.visit, row])));
		},
		startAfter(id) {
			lastId = id;
		},
		see(view) {
			void store.write([keep({ ...rowOf(view), ...view })]);
		},
		add(view, key, sent) {
			const list = recorded.get(view.arrival) ?? [];
			recorded.set(view.arrival, list);
			const full = sent.findings.length > 0 && list.length + sent.findings.length > MAX_ARRIVAL;
			const changes: Change[] = [{ drop: 'pending', key }];
			if (!full && sent.findings.length > 0) {
				const evidence = `${view.visit}/${key}`;
				const rows = sent.findings.map((finding) => ({
					id: ++lastId,
					visit: view.visit,
					arrival: view.arrival,
					evidence,
					finding,
				}));
				for (const { id, finding } of rows) list.push({ id, finding });
				changes.push({ put: 'findings', evidence: { key: evidence, visit: view.visit, observation: sent.observation }, rows });
			}
			const what: (keyof VisitCounts)[] = sent.isMessage ? [] : ['requests'];
			if (sent.thirdParty && !sent.isMessage) what.push('thirdParty');
			if (sent.unread || full) what.push('unread');
			changes.push(counted(view, what));
			void store.write(changes);
		},
		count(view, what, times = 1) {
			void store.write([counted(view, [what], times)]);
		},
		told(arrival) {
			const list = recorded.get(arrival) ?? [];
			const rows = [...(visits.get(arrival)?.values() ?? [])];
			const sum = (what: keyof VisitCounts): number => rows.reduce((total, row) => total + (row.counts[what] ?? 0), 0);
			return {
				recorded: list,
				counts: {
					requests: sum('requests'),
					thirdParty: sum('thirdParty'),
					unread: sum('unread'),
					unconfirmed: sum('unconfirmed'),
					unfollowed: sum('unfollowed'),
					findings: list.length,
				},
			};
		},
		drop(arrival) {
			recorded.delete(arrival);
			visits.delete(arrival);
		},
		clear() {
			recorded.clear();
			visits.clear();
		},
	};
}

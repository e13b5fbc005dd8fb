import type { Finding, Observation, Visit } from '../core/types.ts';

/** What became of the requests of one page view. `requests` counts those that were sent. */
export type VisitCounts = {
	readonly requests: number;
	readonly thirdParty: number;
	readonly unread: number;
	/** Stopped by the person's ad blocker or the like. */
	readonly blocked: number;
	/** Never left the browser for another reason: no network, or a service worker answered. */
	readonly failed: number;
	/** Told by the page's own world, and unknown to the browser: not counted as sent. Left out in older rows. */
	readonly unconfirmed?: number;
	/** Calls in the page's own world that came too fast to be followed. Left out in older rows. */
	readonly unfollowed?: number;
};
export const NO_COUNTS: VisitCounts = { requests: 0, thirdParty: 0, unread: 0, blocked: 0, failed: 0 };

export type VisitRow = Visit & { readonly counts: VisitCounts };

/** One finding; the request behind it is kept once for all the findings made from it. */
export type FindingRow = {
	readonly id: number;
	readonly visit: string;
	readonly arrival: string;
	readonly evidence: string;
	readonly finding: Finding;
};
export type EvidenceRow = { readonly key: string; readonly visit: string; readonly observation: Observation };

/** A request that began and was not yet seen to be sent. `key` is request id and hop. */
export type PendingRow = {
	readonly key: string;
	readonly requestId: string;
	readonly hop: number;
	readonly visit: string;
	readonly observation: Observation;
	/** The browser left a file out of the body. */
	readonly lacksFile: boolean;
};

export type CounterName = 'unattributed' | 'interrupted';
export type CounterRow = { readonly name: CounterName; readonly value: number };

/** One change to what is kept. */
export type Change =
	| { readonly put: 'visit'; readonly row: VisitRow }
	| { readonly put: 'pending'; readonly row: PendingRow }
	| { readonly put: 'counter'; readonly row: CounterRow }
	| { readonly put: 'findings'; readonly evidence: EvidenceRow; readonly rows: readonly FindingRow[] }
	| { readonly drop: 'pending'; readonly key: string };

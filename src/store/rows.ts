import type { ConsentEvent } from '../core/consent/consent-event.ts';
import type { Deed, Mark, Picture, Seal } from '../core/dossier.ts';
import type { KeptPolicy } from '../core/policy/kept-policy.ts';
import type { Finding, HealthCategory, Observation, Severity, Visit } from '../core/types.ts';

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
	/** Asked for by pages while the browser restarted the worker, and not recorded. Left out where there are none. */
	readonly missed?: number;
	/** Page views that ended in such a moment: what they sent last is not known. Left out where there are none. */
	readonly unchecked?: number;
};
export const NO_COUNTS: VisitCounts = { requests: 0, thirdParty: 0, unread: 0, blocked: 0, failed: 0 };

export type VisitRow = Visit & {
	readonly counts: VisitCounts;
	/**
	 * The latest requests that told nothing, so that a worker after this one does not count them as missed: for each the number of its address, and when it
	 * was sent, seconds since 1970. Left out where there are none.
	 */
	readonly recent?: Uint32Array;
	/** Whom the missed requests went to. Left out where none were missed. */
	readonly missed?: readonly HostCount[];
};
export type HostCount = readonly [host: string, requests: number];

/** One finding; the request behind it is kept once for all the findings made from it. */
export type FindingRow = {
	readonly id: number;
	readonly visit: string;
	readonly arrival: string;
	readonly evidence: string;
	readonly finding: Finding;
};
export type EvidenceRow = {
	readonly key: string;
	readonly visit: string;
	readonly observation: Observation;
	/** Both are left out in older rows. */
	readonly marks?: readonly Mark[];
	readonly seal?: Seal;
};

/** One arrival in short, so that a list of them needs nothing else. */
export type ArrivalRow = {
	readonly arrival: string;
	readonly site: string;
	readonly category: HealthCategory | null;
	/** Milliseconds since 1970, UTC: its first page view, and the last that was seen of it. */
	readonly started: number;
	readonly last: number;
	/** Page views. */
	readonly views: number;
	readonly findings: number;
	readonly worst: Severity | null;
	/** Organisations that were told about health, up to {@link MAX_COMPANIES}. */
	readonly companies: readonly string[];
	/** What was sealed until now, and the last link. */
	readonly chain: { readonly length: number; readonly link: string };
	readonly deeds: number;
	readonly pictures: number;
	/** Requests that no page could be named for since it began. */
	readonly unattributed: number;
	/** In a private window. */
	readonly incognito?: true;
};
export const MAX_COMPANIES = 99;

export type DeedRow = { readonly arrival: string; readonly visit: string; readonly deed: Deed };
export type ConsentRow = { readonly arrival: string; readonly visit: string; readonly event: ConsentEvent };
export type PictureRow = Picture & { readonly arrival: string };
export type NoteRow = { readonly arrival: string; readonly text: string };
/** `key`: site, kind and the address that was opened; what is read again takes its place. */
export type PolicyRow = KeptPolicy & { readonly key: string };
/** `time`: when it was put there, milliseconds since 1970, UTC. */
export type TrashRow = { readonly arrival: string; readonly time: number };

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

/** One change to what is kept. What is added to an arrival comes with its new row: both are kept, or neither is. */
export type Change =
	| { readonly put: 'arrival'; readonly row: ArrivalRow }
	| { readonly put: 'visit'; readonly row: VisitRow }
	| { readonly put: 'pending'; readonly row: PendingRow }
	| { readonly put: 'counter'; readonly row: CounterRow }
	| { readonly put: 'findings'; readonly evidence: EvidenceRow; readonly rows: readonly FindingRow[]; readonly of: ArrivalRow }
	| { readonly put: 'deeds'; readonly rows: readonly DeedRow[]; readonly of: ArrivalRow }
	| { readonly put: 'consents'; readonly rows: readonly ConsentRow[]; readonly of: ArrivalRow }
	| { readonly put: 'picture'; readonly row: PictureRow; readonly of: ArrivalRow }
	| { readonly put: 'note'; readonly row: NoteRow }
	| { readonly put: 'policy'; readonly row: PolicyRow }
	| { readonly put: 'trash'; readonly row: TrashRow }
	| { readonly drop: 'pending' | 'note' | 'trash'; readonly key: string };

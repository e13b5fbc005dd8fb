import type { Reading } from '../decode/reading.ts';
import type { HealthKind, Sentence } from '../types.ts';

/** What a rule looks at: the readings of one event, and the site it happened on. */
export type Case = { readonly readings: readonly Reading[]; readonly site: string };

/**
 * A rule names what was told, in one phrase that fits into "This site told X …". The rules stand strongest first in `index.ts`; the first that
 * concludes speaks.
 */
export type Rule = {
	readonly id: string;
	readonly concludes: (judged: Case) => Sentence | null;
};

/** Longest part of a value that a sentence quotes. */
const QUOTE = 120;

/** A value as a sentence quotes it: on one line, and cut. */
export function quote(value: string): string {
	const line = value.replace(/\s+/g, ' ').trim();
	return line.length > QUOTE ? `${line.slice(0, QUOTE)}…` : line;
}

/** The reading of a kind that a sentence speaks of: one that names a health term before one that does not. */
export function mostTelling(readings: readonly Reading[], kind: HealthKind): Reading | undefined {
	const ofKind = readings.filter(({ disclosure, raises }) => disclosure.kind === kind && raises === 'detail');
	return ofKind.find(({ disclosure }) => disclosure.term !== undefined) ?? ofKind[0];
}

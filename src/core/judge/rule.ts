import type { Reading } from '../decode/reading.ts';
import type { Disclosure, Entered, HealthKind, Sentence } from '../types.ts';

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
export function quote(value: string, longest = QUOTE): string {
	const line = value.replace(/\s+/g, ' ').trim();
	return line.length > longest ? `${line.slice(0, longest)}…` : line;
}

/** The reading of a kind that a sentence speaks of: one that names a health term before one that does not. */
export function mostTelling(readings: readonly Reading[], kind: HealthKind): Reading | undefined {
	const ofKind = readings.filter(({ disclosure, raises }) => disclosure.kind === kind && raises === 'detail');
	return ofKind.find(({ disclosure }) => disclosure.term !== undefined) ?? ofKind[0];
}

type EnteredReading = { readonly disclosure: Disclosure; readonly entered: Entered };

/** The first reading of what the person entered that is as wanted; what is quoted before what is only there in hashed form. */
export function enteredIn(
	readings: readonly Reading[],
	wanted: (one: Disclosure & { readonly entered: Entered; readonly raises: Reading['raises'] }) => boolean,
): EnteredReading | null {
	let found: EnteredReading | null = null;
	for (const { disclosure, raises } of readings) {
		const { entered } = disclosure;
		if (!entered || !wanted({ ...disclosure, entered, raises })) continue;
		if (disclosure.form === 'plain') return { disclosure, entered };
		found ??= { disclosure, entered };
	}
	return found;
}

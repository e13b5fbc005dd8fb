import type { Reading } from '../decode/reading.ts';
import type { Sentence } from '../types.ts';

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

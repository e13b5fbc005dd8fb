import words from '../data/site-words.json';
import type { HealthCategory } from '../types.ts';

/** Words that stand for the same category with the same weight. `cap` bounds what all of them give together. */
export type WordGroup = {
	readonly category?: HealthCategory;
	readonly weight: number;
	readonly cap?: number;
	readonly words: readonly string[];
};

/** What pages of health sites say, and what the pages say that look like them. All phrases as {@link plainText} writes them. */
export const siteWords = words as {
	readonly phrases: readonly WordGroup[];
	/** Questions and answers of depression, anxiety and alcohol questionnaires (PHQ-9, GAD-7, AUDIT, DAST-10). */
	readonly scales: readonly string[];
	readonly against: readonly string[];
	/** schema.org types; a negative weight speaks against a health site. */
	readonly types: readonly WordGroup[];
};

/** Lower case, letters and digits only, one space between words and one at each end: a phrase is then found by ` phrase ` and never within a word. */
export function plainText(text: string): string {
	return ` ${text
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim()} `;
}

/** The phrases of a list that stand in a text made by {@link plainText}. */
export function phrasesIn(plain: string, phrases: readonly string[]): readonly string[] {
	return phrases.filter((phrase) => plain.includes(` ${phrase} `));
}

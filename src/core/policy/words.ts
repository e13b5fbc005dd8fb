/** A word of a sentence: in lower case, hyphens part words, what is joined by an apostrophe is one. Or one sign. */
export type Word = {
	readonly text: string;
	readonly start: number;
	readonly end: number;
	readonly capital: boolean;
	/** It ends in 's. */
	readonly possessive: boolean;
};

/** Words of one sentence that are looked at. */
const MOST_WORDS = 400;

/** A text as words and signs; numbers keep their points. Linear. */
export function wordsOf(text: string): readonly Word[] {
	const words: Word[] = [];
	for (const { 0: found, index } of text.matchAll(/\d+(?:[.,]\d+)*|\p{L}+(?:['’]\p{L}+)*|[^\s\p{L}\d]/gu)) {
		if (words.length >= MOST_WORDS) break;
		if (found === '-' || found === '‑') continue;
		const plain = found.replaceAll('’', "'");
		const lower = plain.toLowerCase();
		words.push({
			text: lower.endsWith("'s") ? lower.slice(0, -2) : lower,
			start: index,
			end: index + found.length,
			capital: plain.charAt(0) !== lower.charAt(0),
			possessive: lower.endsWith("'s"),
		});
	}
	return words;
}

import { PHRASES, type Tag } from './lexicon.ts';
import { RECIPIENT_NAMES } from './recipient-names.ts';
import { type Word, wordsOf } from './words.ts';

/** A phrase of the lexicon in a sentence: words from `from` up to and without `to`. */
export type Term = { readonly tag: Tag; readonly name: string | null; readonly from: number; readonly to: number };

export type Tagged = {
	readonly text: string;
	readonly words: readonly Word[];
	/** In order; no two overlap. */
	readonly terms: readonly Term[];
	/** By word, the term that it belongs to. */
	readonly termAt: readonly (Term | null)[];
};

type Phrase = { readonly tag: Tag; readonly words: readonly ReadonlySet<string>[]; readonly name: string | null };

/** By first word, longest first. */
let phrases: ReadonlyMap<string, readonly Phrase[]> | null = null;

/** Finds the phrases of the lexicon in a sentence: at each word the longest. Names of companies count only with a capital. */
export function tagged(text: string): Tagged {
	phrases ??= compiled();
	const words = wordsOf(text);
	const terms: Term[] = [];
	const termAt: (Term | null)[] = words.map(() => null);
	for (let at = 0; at < words.length; ) {
		const phrase = longestAt(words, at, phrases);
		if (!phrase) {
			at++;
			continue;
		}
		const term = { tag: phrase.tag, name: phrase.name, from: at, to: at + phrase.words.length };
		terms.push(term);
		termAt.fill(term, term.from, term.to);
		at = term.to;
	}
	return { text, words, terms, termAt };
}

function longestAt(words: readonly Word[], at: number, all: ReadonlyMap<string, readonly Phrase[]>): Phrase | null {
	const first = words[at];
	for (const phrase of (first && all.get(first.text)) ?? []) {
		// "Meta's competitors" are not Meta.
		if (phrase.name !== null && (first?.capital !== true || words[at + phrase.words.length - 1]?.possessive === true)) continue;
		if (phrase.words.every((spellings, index) => spellings.has(words[at + index]?.text ?? ''))) return phrase;
	}
	return null;
}

function compiled(): ReadonlyMap<string, readonly Phrase[]> {
	const byFirst = new Map<string, Phrase[]>();
	const add = (phrase: Phrase) => {
		for (const word of phrase.words[0] ?? []) byFirst.set(word, [...(byFirst.get(word) ?? []), phrase]);
	};
	for (const [tag, pattern] of PHRASES)
		for (const words of readings(pattern.split(' ')))
			if (words.length > 0) add({ tag, words: words.map((word) => new Set(word.split('|'))), name: null });
	for (const [name, organisation] of Object.entries(RECIPIENT_NAMES))
		add({
			tag: 'harmless',
			words: wordsOf(name).map((word) => new Set([word.text])),
			name: organisation,
		});
	for (const [word, list] of byFirst)
		byFirst.set(
			word,
			list.sort((a, b) => b.words.length - a.words.length || Number(a.name === null) - Number(b.name === null)),
		);
	return byFirst;
}

/** A pattern with and without each word in brackets. */
function readings(parts: readonly string[]): string[][] {
	let all: string[][] = [[]];
	for (const part of parts) {
		const inside = /^\((.*)\)$/.exec(part)?.[1];
		const longer = all.map((words) => [...words, inside ?? part]);
		all = inside === undefined ? longer : all.concat(longer);
	}
	return all;
}

import { PHRASES, type Tag } from './lexicon.ts';
import { type Phrase, phraseAt, phrasesByFirst } from './phrases.ts';
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

type Meaning = Pick<Term, 'tag' | 'name'>;

let phrases: ReadonlyMap<string, readonly Phrase<Meaning>[]> | null = null;

/** Finds the phrases of the lexicon in a sentence: at each word the longest. Names of companies count only with a capital. */
export function tagged(text: string): Tagged {
	phrases ??= phrasesByFirst(patterns());
	const words = wordsOf(text);
	const terms: Term[] = [];
	const termAt: (Term | null)[] = words.map(() => null);
	for (let at = 0; at < words.length; ) {
		const phrase = phraseAt(words, at, phrases, (one) => isMeant(one, words, at));
		if (!phrase) {
			at++;
			continue;
		}
		const term = { ...phrase.tag, from: at, to: at + phrase.words.length };
		terms.push(term);
		termAt.fill(term, term.from, term.to);
		at = term.to;
	}
	return { text, words, terms, termAt };
}

/** A name has its capital, and "Meta's competitors" are not Meta; "(i)" is a number. */
function isMeant({ tag: { name }, words: { length } }: Phrase<Meaning>, words: readonly Word[], at: number): boolean {
	if (words[at]?.text === 'i') return words[at]?.capital === true;
	return name === null || (words[at]?.capital === true && words[at + length - 1]?.possessive !== true);
}

/** Names last: of two that are as long, the phrase wins. */
function patterns(): readonly (readonly [Meaning, string])[] {
	return [
		...PHRASES.map(([tag, pattern]) => [{ tag, name: null }, pattern] as const),
		...Object.entries(RECIPIENT_NAMES).map(
			([name, organisation]) =>
				[
					{ tag: 'harmless', name: organisation },
					wordsOf(name)
						.map(({ text }) => text)
						.join(' '),
				] as const,
		),
	];
}

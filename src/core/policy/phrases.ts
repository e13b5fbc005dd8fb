import type { Word } from './words.ts';

/** A phrase: its words, each in any of its spellings, and what it stands for. */
export type Phrase<Tag> = { readonly tag: Tag; readonly words: readonly ReadonlySet<string>[] };

/** Phrases by first word, longest first. Spaces part words, spellings of a word are parted by `|`, a word in brackets may be left out. */
export function phrasesByFirst<Tag>(patterns: readonly (readonly [Tag, string])[]): ReadonlyMap<string, readonly Phrase<Tag>[]> {
	const byFirst = new Map<string, Phrase<Tag>[]>();
	for (const [tag, pattern] of patterns)
		for (const parts of readings(pattern.split(' '))) {
			const words = parts.map((word) => new Set(word.split('|')));
			for (const first of words[0] ?? []) {
				const list = byFirst.get(first);
				if (list) list.push({ tag, words });
				else byFirst.set(first, [{ tag, words }]);
			}
		}
	for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length);
	return byFirst;
}

/** The longest phrase that begins at a word. */
export function phraseAt<Tag>(
	words: readonly Word[],
	at: number,
	phrases: ReadonlyMap<string, readonly Phrase<Tag>[]>,
	fits: (phrase: Phrase<Tag>) => boolean = () => true,
): Phrase<Tag> | null {
	const all = phrases.get(words[at]?.text ?? '') ?? [];
	return (
		all.find(
			(phrase) => phrase.words.every((spellings, index) => spellings.has(words[at + index]?.text ?? '')) && fits(phrase),
		) ?? null
	);
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

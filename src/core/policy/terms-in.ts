import type { What, With } from './claim.ts';
import type { Range } from './clauses.ts';
import type { Tagged } from './tagged.ts';

/** Specific before general: "information about your cycle" is no longer any information. */
export function whatIn(sentence: Tagged, range: Range): readonly What[] {
	const all = tagsIn<What>(sentence, range, 'what:');
	const specific = all.filter((one) => one !== 'any');
	return specific.length > 0 ? specific : all;
}

export function tagsIn<T extends string>({ terms }: Tagged, { from, to }: Range, prefix: string): readonly T[] {
	const found = terms.filter((term) => term.from >= from && term.to <= to && term.tag.startsWith(prefix));
	return [...new Set(found.map(({ tag }) => tag.slice(prefix.length) as T))];
}

/** "on social media", "through partners": a place or a way, nobody that receives. */
const PLACES = /^(?:on|in|through|via|from|about|at|of|under|into|by)$/;

export function receiversIn(sentence: Tagged, { from, to }: Range): readonly With[] {
	const found = sentence.terms.filter(
		(term) =>
			term.from >= from &&
			term.to <= to &&
			term.tag.startsWith('with:') &&
			!PLACES.test(sentence.words[term.from - 1]?.text ?? ''),
	);
	return [...new Set(found.map(({ tag }) => tag.slice('with:'.length) as With))];
}

export function namesIn({ terms }: Tagged, { from, to }: Range): readonly string[] {
	return [...new Set(terms.flatMap((term) => (term.from >= from && term.to <= to && term.name !== null ? [term.name] : [])))];
}

export function wordsIn({ words }: Tagged, { from, to }: Range): readonly string[] {
	return words.slice(from, to).map(({ text }) => text);
}

export function textOf(sentence: Tagged, { from, to }: Range): string {
	return sentence.text
		.slice(startOf(sentence, from), endOf(sentence, to))
		.replace(/(?:[\s,;:.—–]|\band$)+$/, '')
		.trim();
}

function startOf({ words, text }: Tagged, at: number): number {
	return words[at]?.start ?? text.length;
}

function endOf({ words }: Tagged, to: number): number {
	return words[to - 1]?.end ?? 0;
}

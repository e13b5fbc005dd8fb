import { remembered } from '../remembered.ts';
import { BEGINNING, type Place } from '../trie.ts';
import type { HealthKind } from '../types.ts';
import { singular } from './singular.ts';
import { supported } from './supported.ts';
import { endAt, joinedTerm, type Term, walkWord } from './term-index.ts';
import { type Token, tokens } from './tokens.ts';

/**
 * How much a term says by itself. `sure`: names health anywhere ("fluoxetine"). `topic`: does on a health site ("depression").
 * `service`: what every such site offers ("therapy", "appointment"): counts where something was done (event, label, parameter), not in an
 * address or a title. `ambiguous`: only beside another term in the same text, or, for a scale, beside a number ("gad", "prep").
 */
export type Weight = 'sure' | 'topic' | 'service' | 'ambiguous';

export type TermMatch = { readonly term: string; readonly kind: HealthKind; readonly weight: Weight };

/** A term found at tokens `from` (included) to `to` (not included). */
export type Found = { readonly term: Term; readonly from: number; readonly to: number };

const mostFound = 200;
const mostMatches = 50;

/**
 * Health terms in a text: tokenised, longest phrase first, never a substring, each once, at most 50. Ambiguous ones only where they are
 * supported, and then as `topic`: their company tells what is meant.
 */
export const matchTerms: (text: string) => readonly TermMatch[] = remembered((text) => {
	const words = tokens(text);
	const found = find(words);
	const kept = new Map<string, TermMatch>();
	for (const one of found) {
		const { term, kind, weight } = one.term;
		if (kept.size === mostMatches) break;
		if (weight !== 'ambiguous') kept.set(term, { term, kind, weight });
		else if (supported(one, found, words)) kept.set(term, { term, kind, weight: 'topic' });
	}
	return [...kept.values()];
});

function find(words: readonly Token[]): readonly Found[] {
	const found: Found[] = [];
	for (let at = 0; at < words.length && found.length < mostFound; ) {
		const hit = longest(words, at, BEGINNING, '');
		if (hit && hit.row !== 'trap') found.push({ term: hit.row, from: at, to: hit.to });
		at = hit?.to ?? at + 1;
	}
	return found;
}

/** The words that stand in no everyday phrase ("prescription lenses"); `null` for each that does. */
export function outsideTraps(words: readonly Token[]): readonly (string | null)[] {
	const kept: (string | null)[] = [];
	while (kept.length < words.length) {
		const from = kept.length;
		const hit = longest(words, from, BEGINNING, '');
		const to = hit?.to ?? from + 1;
		kept.push(...words.slice(from, to).map(({ text }) => (hit?.row === 'trap' ? null : text)));
	}
	return kept;
}

type Hit = { readonly row: Term | 'trap'; readonly to: number };

/** The longest phrase that begins at a token; `read` are the words that led to the place. As deep as the longest phrase, and few words have a second reading. */
function longest(words: readonly Token[], at: number, place: Place, read: string): Hit | undefined {
	const token = words[at];
	const parted = token && follow(words, at + 1, place, read, token.text);
	const whole = token?.whole && follow(words, at + token.whole.span, place, read, token.whole.text);
	const hit = parted && whole && whole.to > parted.to ? whole : (parted ?? whole);
	if (hit || place === BEGINNING) return hit;
	const row = endAt(place, read);
	return row ? { row, to: at } : undefined;
}

function follow(words: readonly Token[], to: number, place: Place, read: string, word: string): Hit | undefined {
	const hit = spelled(words, to, place, read, word);
	if (hit) return hit;
	const single = singular(word);
	return single === word ? undefined : spelled(words, to, place, read, single);
}

function spelled(words: readonly Token[], to: number, place: Place, read: string, word: string): Hit | undefined {
	const next = walkWord(place, word);
	const hit = next < 0 ? undefined : longest(words, to, next, read === '' ? word : `${read} ${word}`);
	if (hit || place !== BEGINNING) return hit;
	const joined = joinedTerm(word);
	return joined ? { row: joined, to } : undefined;
}

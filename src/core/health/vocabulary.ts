import type { HealthKind } from '../types.ts';
import { singular } from './singular.ts';
import { supported } from './supported.ts';
import { type Branch, type Term, type Trap, termIndex } from './term-index.ts';
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

let index: Branch | undefined;

/**
 * Health terms in a text: tokenised, longest phrase first, never a substring, each once, at most 50. Ambiguous ones only where they are
 * supported, and then as `topic`: their company tells what is meant.
 */
export function matchTerms(text: string): readonly TermMatch[] {
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
}

function find(words: readonly Token[]): readonly Found[] {
	index ??= termIndex();
	const found: Found[] = [];
	for (let at = 0; at < words.length && found.length < mostFound; ) {
		const hit = longest(words, at, index);
		if (hit && !('not' in hit.row)) found.push({ term: hit.row, from: at, to: hit.to });
		at = hit?.to ?? at + 1;
	}
	return found;
}

type Hit = { readonly row: Term | Trap; readonly to: number };

/** The longest phrase that begins at a token. As deep as the longest phrase, and few words have a second reading. */
function longest(words: readonly Token[], at: number, branch: Branch): Hit | undefined {
	const here = branch.row && { row: branch.row, to: at };
	const token = words[at];
	if (!token) return here;
	const parted = follow(words, at + 1, branch, token.text);
	const whole = token.whole && follow(words, at + token.whole.span, branch, token.whole.text);
	if (parted && whole) return whole.to > parted.to ? whole : parted;
	return parted ?? whole ?? here;
}

function follow(words: readonly Token[], to: number, branch: Branch, text: string): Hit | undefined {
	const exact = branch.next.get(text);
	const hit = exact && longest(words, to, exact);
	if (hit) return hit;
	const single = branch.next.get(singular(text));
	return single && single !== exact ? longest(words, to, single) : undefined;
}

import { matchTerms, type TermMatch } from '../health/vocabulary.ts';
import { remembered } from '../remembered.ts';
import type { Certainty, Channel, HealthKind, Leaf } from '../types.ts';
import { type Reading, reading } from './reading.ts';

/** What a reader of health needs to know of where a value stood. */
export type HealthContext = { readonly certainty: Certainty; readonly site: string | null };

/** Health terms of a text, without the site's own name: who knows the site knows it already. */
export function termsIn(text: string, site: string | null): readonly TermMatch[] {
	const name = bare(site ?? '');
	return matchTerms(text).filter(({ term }) => bare(term).length < 5 || !name.includes(bare(term)));
}

const bare = remembered((text: string) => text.replace(/[^a-z0-9]/gi, '').toLowerCase());

/** True for text that someone may have written or read: at least two letters in a row, and no bare identifier. */
export function isWords(value: string): boolean {
	const text = value.trim();
	return text.length <= 5_000 && /\p{L}{2}/u.test(text) && !/^(?:undefined|null|none|true|false|\[object Object\])$/i.test(text);
}

type Told = {
	readonly kind: HealthKind;
	readonly channel: Channel;
	readonly raises: 'page' | 'detail';
	readonly certainty: Certainty;
	readonly term: string | undefined;
};

/** A health disclosure of a leaf's value. */
export function healthReading(leaf: Leaf, { raises, term, ...told }: Told): Reading {
	const named = term === undefined ? {} : { term };
	return reading({ about: 'health', ...told, value: leaf.value.trim(), form: 'plain', at: leaf.at, ...named }, raises);
}

import type { Meaning } from '../destinations/parts/destination.ts';
import { codeNames } from '../health/code-names.ts';
import { isInterface } from '../health/interface-words.ts';
import { tellingName } from '../health/telling-names.ts';
import { tokens } from '../health/tokens.ts';
import { matchTerms, type TermMatch } from '../health/vocabulary.ts';
import type { Channel, HealthKind, Leaf } from '../types.ts';
import { type HealthContext, healthReading, isWords, termsIn } from './health-reading.ts';
import type { Reading } from './reading.ts';

/** Meanings whose values are the site's or the person's own words. */
export type FreeMeaning = Extract<Meaning, 'search' | 'label' | 'field' | 'product' | 'answer' | 'text'>;

const FREE: Readonly<Record<FreeMeaning, { readonly kind: HealthKind; readonly channel: Channel }>> = {
	search: { kind: 'search', channel: 'search' },
	label: { kind: 'label', channel: 'click' },
	field: { kind: 'field', channel: 'form' },
	product: { kind: 'product', channel: 'product' },
	answer: { kind: 'answer', channel: 'form' },
	text: { kind: 'text', channel: 'form' },
};

export function isFreeMeaning(meaning: Meaning): meaning is FreeMeaning {
	return Object.hasOwn(FREE, meaning);
}

/** Health terms in an event's name. */
export function readEventName(leaf: Leaf, { certainty, site }: HealthContext): Reading[] {
	const named = termsIn(leaf.value, site)[0];
	return named
		? [healthReading(leaf, { kind: named.kind, channel: 'event', raises: 'detail', certainty, term: named.term })]
		: [];
}

/** What was searched, pressed, answered, bought or typed. A form field's name counts where it names a health matter. */
export function readFree(leaf: Leaf, meaning: FreeMeaning, { certainty, site }: HealthContext): Reading[] {
	if (isStructure(leaf.value) || !isWords(leaf.value)) return [];
	const { kind, channel } = FREE[meaning];
	const term = termsIn(leaf.value, site)[0]?.term;
	if (term === undefined && meaning === 'product' && !isNamed(leaf.value)) return [];
	if (term === undefined && (meaning === 'field' || isOfInterface(leaf.value, meaning))) return [];
	return [healthReading(leaf, { kind, channel, raises: 'detail', certainty, term })];
}

/** A product's name is written for people: two words at least. A number, an article's code, a department (`Home`, `sku_8812`, `10-mens-wear`) is not. */
function isNamed(value: string): boolean {
	return /(?:^|\s)\p{L}{3,}[\p{L}’',.]*\s+(?:\S+\s+)*?\p{L}{3,}/u.test(value.trim());
}

/** "Yes" and "Help" on a button may be for anything; the one as an answer and the other as a search are the person's own. */
function isOfInterface(value: string, meaning: FreeMeaning): boolean {
	if (meaning === 'search' || (meaning === 'answer' && /^(?:yes|no|s[ií])$/i.test(value.trim()))) return false;
	return isInterface(value);
}

/** A kind of health data, and the term that told it where a term did. */
type Named = { readonly kind: HealthKind; readonly term?: string };

/** Custom data of the site's own naming, where value or name is a health term. Parameters that no table names must name one surely. */
export function readData(leaf: Leaf, { certainty, site }: HealthContext, isNamedByTable: boolean): Reading[] {
	const value = leaf.value.trim();
	if (isStructure(value) || (!isWords(value) && !/^[\dA-Z ./:-]{1,25}$/i.test(value))) return [];
	// A path is the site's own name for a place on it; it is not written for people.
	const isRead = isNamedByTable && !/^\/\S*$/.test(value);
	const key = leaf.name.slice(leaf.name.lastIndexOf('/') + 1);
	const named: Named | null | undefined =
		termsIn(value, site).find(({ weight, term }) => isRead || weight === 'sure' || isAll(value, term)) ??
		codeNames(key, value)[0] ??
		(isNamedByTable ? (namedByKey(key) ?? tellingName(key, value)) : null);
	return named
		? [healthReading(leaf, { kind: named.kind, channel: 'parameter', raises: 'detail', certainty, term: named.term })]
		: [];
}

/** True when the value is the term and nothing else: `condition=Depression`. */
function isAll(value: string, term: string): boolean {
	return spelled(value) === spelled(term);
}

/** Letters and digits without case and accents; what is no word stays one sign. */
function spelled(text: string): string {
	return tokens(text)
		.map((token) => token.text || '#')
		.join('');
}

/** A scale or a condition that the parameter's own name tells: `phq9_score=17`. */
function namedByKey(key: string): TermMatch | undefined {
	return matchTerms(key).find(({ kind, weight }) => weight !== 'service' && (kind === 'assessment' || weight === 'sure'));
}

/** What stands inside JSON is read by itself. */
function isStructure(value: string): boolean {
	return /^\s*[{[]/.test(value);
}

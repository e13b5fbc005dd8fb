import type { Meaning } from '../destinations/destination.ts';
import { areaOf } from '../health/areas.ts';
import { codeNames } from '../health/code-names.ts';
import { matchTerms, type TermMatch } from '../health/vocabulary.ts';
import type { Certainty, Channel, HealthKind, Leaf } from '../types.ts';
import { parseAddress } from './address.ts';
import { type Reading, reading } from './reading.ts';

/** Names of address parameters that hold what was searched for. */
export const SEARCH_NAMES =
	/^(?:q|query|s|search|searchterm|search_term|search_query|searchquery|keyword|keywords|k|term|text)$/i;

/** Words of interfaces that tell nothing of the person who presses them. */
const INTERFACE =
	/^(?:(?:accept|allow|reject|decline|deny)(?: all)?(?: cookies)?|ok(?:ay)?|close|menu|next|back|previous|continue|submit|search|home|log ?in|sign ?in|log ?out|sign ?out|more|show more|read more|learn more|see more|skip|cancel|yes|no|got it|manage (?:cookies|preferences)|cookie settings|×|x|play|pause|share|print|help|about(?: us)?|english|espa[nñ]ol)$/i;

type FreeMeaning = Extract<Meaning, 'search' | 'label' | 'field' | 'product' | 'answer' | 'text' | 'data'>;

const FREE: Readonly<Record<Exclude<FreeMeaning, 'data'>, { readonly kind: HealthKind; readonly channel: Channel }>> = {
	search: { kind: 'search', channel: 'search' },
	label: { kind: 'label', channel: 'click' },
	field: { kind: 'field', channel: 'form' },
	product: { kind: 'product', channel: 'product' },
	answer: { kind: 'answer', channel: 'form' },
	text: { kind: 'text', channel: 'form' },
};

export function isFreeMeaning(meaning: Meaning): meaning is FreeMeaning {
	return meaning === 'data' || Object.hasOwn(FREE, meaning);
}

/** Terms that make an address or a title name a topic: what every such site offers does not. */
const isTopic = ({ weight }: TermMatch) => weight === 'sure' || weight === 'topic';

function disclose(
	leaf: Leaf,
	kind: HealthKind,
	channel: Channel,
	raises: 'page' | 'detail',
	certainty: Certainty,
	term?: string,
): Reading {
	const value = leaf.value.trim();
	return reading(
		{ about: 'health', kind, channel, value, form: 'plain', at: leaf.at, ...(term === undefined ? {} : { term }), certainty },
		raises,
	);
}

/** The health topic, area or search that an address names. */
export function readAddress(leaf: Leaf, channel: 'address' | 'referrer', certainty: Certainty): Reading[] {
	const address = parseAddress(leaf.value);
	if (!address) return [];
	const readings: Reading[] = [];
	for (const [name, value] of [...address.searchParams].slice(0, 50)) {
		if (SEARCH_NAMES.test(name) && isWords(value))
			readings.push(disclose({ ...leaf, value }, 'search', 'search', 'detail', certainty, matchTerms(value)[0]?.term));
	}
	const topic = matchTerms(`${safeDecode(address.pathname)} ${safeDecode(address.search)} ${safeDecode(address.hash)}`).find(
		isTopic,
	);
	if (topic) readings.push(disclose(leaf, 'page', channel, 'page', certainty, topic.term));
	const area = areaOf(address);
	if (area) readings.push(disclose(leaf, area.kind, channel, 'page', certainty, area.term));
	return readings;
}

function safeDecode(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}

/** The health topic that a title or the page's own text names. */
export function readTitle(leaf: Leaf, channel: 'title' | 'parameter', certainty: Certainty): Reading[] {
	const topic = matchTerms(leaf.value).find(isTopic);
	return topic ? [disclose(leaf, channel === 'title' ? 'title' : 'page', channel, 'page', certainty, topic.term)] : [];
}

/** Health terms in an event's name. */
export function readEventName(leaf: Leaf, certainty: Certainty): Reading[] {
	const term = matchTerms(leaf.value)[0];
	return term ? [disclose(leaf, term.kind, 'event', 'detail', certainty, term.term)] : [];
}

/** What was searched, pressed, answered, bought or sent as custom data. `known` is false for parameters that no table names. */
export function readFree(leaf: Leaf, meaning: FreeMeaning, certainty: Certainty, known: boolean): Reading[] {
	if (!isWords(leaf.value) && !/^\d{1,4}$/.test(leaf.value.trim())) return [];
	const terms = matchTerms(leaf.value);
	if (meaning === 'data') {
		const key = leaf.name.slice(leaf.name.lastIndexOf('/') + 1);
		const named =
			terms.find(({ weight }) => known || weight === 'sure') ??
			codeNames(key, leaf.value)[0] ??
			(known ? scaleOf(key) : undefined);
		return named ? [disclose(leaf, named.kind, 'parameter', 'detail', certainty, named.term)] : [];
	}
	const { kind, channel } = FREE[meaning];
	const term = terms[0]?.term;
	if (term === undefined && (meaning === 'field' || !isWords(leaf.value) || INTERFACE.test(leaf.value.trim()))) return [];
	return [disclose(leaf, kind, channel, 'detail', certainty, term)];
}

/** A scale or a condition that the parameter's own name tells: `phq9_score=17`. */
function scaleOf(key: string): TermMatch | undefined {
	return matchTerms(key).find(({ kind, weight }) => weight !== 'service' && (kind === 'assessment' || weight === 'sure'));
}

/** True for text that someone may have written or read: at least two letters in a row, and no bare identifier. */
function isWords(value: string): boolean {
	const text = value.trim();
	return text.length <= 5_000 && /\p{L}{2}/u.test(text) && !/^(?:undefined|null|none|true|false|\[object Object\])$/i.test(text);
}

import vocabulary from '../data/vocabulary.json' with { type: 'json' };
import { BEGINNING, type Place, trieOf } from '../trie.ts';
import type { HealthKind } from '../types.ts';
import type { Weight } from './vocabulary.ts';

/** A word or phrase that names health. Written in the singular; the plural is found too. */
export type Term = { readonly term: string; readonly kind: HealthKind; readonly weight: Weight };

/** What each sign of the trie stands for. */
const labels = new Map(Object.entries(vocabulary.labels).map(([sign, label]) => [sign, labelOf(label)]));
const spellings = new Map(Object.entries(vocabulary.spellings));
const { walk, signAt, words: allWords } = trieOf(() => [vocabulary.phrases, Object.keys(vocabulary.labels).join('')]);

/** The place after a word, or after one more word where words stand before it; -1 where no phrase goes on so. */
export function walkWord(place: Place, word: string): Place {
	const from = place === BEGINNING ? place : walk(place, ' ');
	return from < 0 || word === '' ? -1 : walk(from, word);
}

/** What the words that led to a place are: a term, or an everyday phrase that only holds one ("tropical depression"); null for no phrase. */
export function endAt(place: Place, words: string): Term | 'trap' | null {
	return meant(signAt(place), words);
}

/** Every term and trap, in the order in which `npm run data` numbers them. */
export function allEnds(): readonly (Term | 'trap' | null)[] {
	return allWords().map(([words, sign]) => meant(sign, words));
}

function meant(sign: string, words: string): Term | 'trap' | null {
	const label = labels.get(sign);
	if (label === undefined || label === 'trap') return label ?? null;
	return { term: spellings.get(words) ?? words, ...label };
}

function labelOf(label: string): Pick<Term, 'kind' | 'weight'> | 'trap' {
	const [kind, weight] = label.split(' ') as [HealthKind, Weight];
	return label === 'trap' ? label : { kind, weight };
}

/** Shorter ones would collide with other words. */
const SHORTEST_JOINED = 9;
const LONGEST_JOINED = 60;
const MOST_GAPS = 2;

/** A term of two or three words that is written as one: "birthcontrol", "mentalhealth". */
export function joinedTerm(text: string): Term | null {
	if (text.length < SHORTEST_JOINED || text.length > LONGEST_JOINED || !/^[a-z]+$/.test(text)) return null;
	return parted(text, 0, BEGINNING, []);
}

/** Reads on from a letter; `cuts` are where words began so far. */
function parted(text: string, at: number, place: Place, cuts: readonly number[]): Term | null {
	if (at === text.length) {
		const end = cuts.length > 0 ? endAt(place, [0, ...cuts].map((cut, index) => text.slice(cut, cuts[index])).join(' ')) : null;
		return end === 'trap' ? null : end;
	}
	const letter = text.charAt(at);
	const same = walk(place, letter);
	const found = same < 0 ? null : parted(text, at + 1, same, cuts);
	if (found || at === 0 || cuts.length === MOST_GAPS) return found;
	const other = walk(place, ` ${letter}`);
	return other < 0 ? null : parted(text, at + 1, other, [...cuts, at]);
}

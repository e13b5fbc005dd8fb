import type { Sentence } from '../types.ts';

/** What a person may ask of a company that has data about them. */
export type Demand = 'access' | 'deletion' | 'opt-out' | 'withdrawal';

export const DEMANDS: readonly Demand[] = ['access', 'deletion', 'opt-out', 'withdrawal'];

/** Where the person lives, as far as it decides which law a letter names: it names what may apply, and never says that it does. */
export type Place = 'unknown' | 'europe' | 'washington' | 'nevada' | 'california' | 'other-state';

export const PLACES: readonly Place[] = ['unknown', 'europe', 'washington', 'nevada', 'california', 'other-state'];

/** Of these no more is said than that there is a law, or that one is not known. */
const SAME_FOR_ALL: ReadonlySet<Place> = new Set(['unknown', 'nevada', 'other-state']);

/** In the order of the letter; each a key of the messages. */
const ASKED: Readonly<Record<Demand, readonly string[]>> = {
	access: ['copy', 'recipients', 'purposes', 'kept'],
	deletion: ['delete', 'tell', 'confirm', 'refuse'],
	'opt-out': ['stop', 'sale', 'signal', 'confirm'],
	withdrawal: ['withdraw', 'stop', 'tell', 'confirm'],
};

/** What is asked, the law that may give a right to it, and by what the company finds the person. Nothing in it is claimed of the company. */
export function demandWords(
	demand: Demand,
	place: Place,
): readonly (readonly [is: 'heading' | 'item' | 'paragraph', sentence: Sentence])[] {
	const one = (key: string): Sentence => ({ key: key.replaceAll('-', '_'), args: [] });
	const named = SAME_FOR_ALL.has(place) ? `letter_law_${place}` : `letter_law_${place}_${demand}`;
	return [
		['heading', one(`letter_demand_${demand}`)],
		...ASKED[demand].map((item) => ['item', one(`letter_demand_${demand}_${item}`)] as const),
		['paragraph', one(named)],
		['paragraph', one('letter_demand_answer')],
	];
}

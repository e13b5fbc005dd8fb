import type { Reading } from '../decode/reading.ts';
import { enteredPhrase } from './entered-phrase.ts';
import { enteredIn, type Rule } from './rule.ts';

/** What left before the person sent it off: what tells of health first, then who the person is. */
export const unsubmitted: Rule = {
	id: 'unsubmitted',
	concludes: ({ readings }) => {
		const proof = unsubmittedIn(readings);
		return proof && enteredPhrase(proof.disclosure, proof.entered, 'unsubmitted_');
	},
};

export function unsubmittedIn(readings: readonly Reading[]): ReturnType<typeof enteredIn> {
	const find = (wanted: Reading['raises']) =>
		enteredIn(
			readings,
			({ raises, certainty, entered }) =>
				raises === wanted && certainty === 'proven' && entered.unsubmitted && entered.did !== 'pressed',
		);
	return find('detail') ?? find('person');
}

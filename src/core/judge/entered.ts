import { enteredPhrase } from './entered-phrase.ts';
import { enteredIn, type Rule } from './rule.ts';

/** What the person typed, chose or pressed stands in the request: proof. */
export const entered: Rule = {
	id: 'entered',
	concludes: ({ readings }) => {
		const proof = enteredIn(readings, ({ raises, certainty }) => raises === 'detail' && certainty === 'proven');
		return proof && enteredPhrase(proof.disclosure, proof.entered, '');
	},
};

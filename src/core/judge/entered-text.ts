import { quote, type Rule } from './rule.ts';

/** What the person entered stands in the request: proof. */
export const enteredText: Rule = {
	id: 'entered-text',
	concludes: ({ readings }) => {
		const proof = readings.find(({ disclosure, raises }) => raises === 'detail' && disclosure.certainty === 'proven');
		return proof ? { key: 'what_entered', args: [quote(proof.disclosure.value)] } : null;
	},
};

import { quote, type Rule } from './rule.ts';

/** What was searched for. */
export const search: Rule = {
	id: 'search',
	concludes: ({ readings }) => {
		const proof = readings.find(({ disclosure }) => disclosure.kind === 'search');
		return proof ? { key: 'what_search', args: [quote(proof.disclosure.value)] } : null;
	},
};

import { mostTelling, quote, type Rule } from './rule.ts';

/** What was searched for. */
export const search: Rule = {
	id: 'search',
	concludes: ({ readings }) => {
		const proof = mostTelling(readings, 'search');
		return proof ? { key: 'what_search', args: [quote(proof.disclosure.value)] } : null;
	},
};

import { mostTelling, quote, type Rule } from './rule.ts';

/** The text of what was pressed. */
export const label: Rule = {
	id: 'label',
	concludes: ({ readings }) => {
		const proof = mostTelling(readings, 'label');
		return proof ? { key: 'what_label', args: [quote(proof.disclosure.value)] } : null;
	},
};

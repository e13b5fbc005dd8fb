import { mostTelling, quote, type Rule } from './rule.ts';

/** The name of a form field that names a health matter, though not what was entered in it. */
export const field: Rule = {
	id: 'field',
	concludes: ({ readings }) => {
		const proof = mostTelling(readings, 'field');
		return proof ? { key: 'what_field', args: [quote(proof.disclosure.value)] } : null;
	},
};

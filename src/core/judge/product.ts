import { mostTelling, quote, type Rule } from './rule.ts';

/** A product or a service that was looked at or bought. */
export const product: Rule = {
	id: 'product',
	concludes: ({ readings }) => {
		const proof = mostTelling(readings, 'product');
		return proof ? { key: 'what_product', args: [quote(proof.disclosure.value)] } : null;
	},
};

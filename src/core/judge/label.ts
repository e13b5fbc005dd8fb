import { quote, type Rule } from './rule.ts';

/** The text of what was pressed; one that names a health term before one that does not. */
export const label: Rule = {
	id: 'label',
	concludes: ({ readings }) => {
		const labels = readings.filter(({ disclosure }) => disclosure.kind === 'label');
		const proof = labels.find(({ disclosure }) => disclosure.term !== undefined) ?? labels[0];
		return proof ? { key: 'what_label', args: [quote(proof.disclosure.value)] } : null;
	},
};

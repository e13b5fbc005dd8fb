import type { HealthKind } from '../types.ts';
import { quote, type Rule } from './rule.ts';

/** Kinds of the vocabulary, the most private first. */
const KINDS: readonly HealthKind[] = [
	'mental-health',
	'substance-use',
	'sexual-health',
	'reproductive',
	'trait',
	'medication',
	'condition',
	'procedure',
	'provider',
	'appointment',
	'insurance',
];

/** A condition, a medication, a doctor or the like, named in a parameter or in an event's name. */
export const namedTerm: Rule = {
	id: 'named-term',
	concludes: ({ readings }) => {
		for (const kind of KINDS) {
			const proof = readings.find(({ disclosure, raises }) => disclosure.kind === kind && raises === 'detail');
			if (proof) return { key: `what_${kind.replace('-', '_')}`, args: [quote(proof.disclosure.value)] };
		}
		return null;
	},
};

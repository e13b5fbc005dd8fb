import { quote, type Rule } from './rule.ts';

/** An answer to a question, or a score of a questionnaire. */
export const answer: Rule = {
	id: 'answer',
	concludes: ({ readings }) => {
		const proof = readings.find(
			({ disclosure: { kind }, raises }) =>
				raises === 'detail' && (kind === 'answer' || kind === 'assessment' || kind === 'text'),
		);
		return proof ? { key: `what_${proof.disclosure.kind}`, args: [quote(proof.disclosure.value)] } : null;
	},
};

import { enteredPhrase } from './entered-phrase.ts';
import { enteredIn, type Rule } from './rule.ts';

/** What agrees with what the person did, and could do so by chance: the number of an option, a short answer. */
export const probably: Rule = {
	id: 'probably',
	concludes: ({ readings }) => {
		const proof = enteredIn(
			readings,
			({ raises, form, channel, certainty }) =>
				raises === 'detail' && form === 'plain' && !(channel === 'event' && certainty === 'possible'),
		);
		return proof && enteredPhrase(proof.disclosure, proof.entered, 'probably_');
	},
};

import { enteredIn, quote, type Rule } from './rule.ts';

/** An event that left right after an answer, under a name that says nothing of it: who gave it that name knows what it stands for. */
export const answered: Rule = {
	id: 'answered',
	concludes: ({ readings }) => {
		const found = enteredIn(
			readings,
			({ raises, kind, channel, certainty }) =>
				raises === 'detail' && kind === 'answer' && channel === 'event' && certainty === 'possible',
		);
		if (!found) return null;
		const { disclosure, entered } = found;
		const args = [quote(disclosure.value), quote(entered.question)];
		return { key: `what_answered${entered.made ? '_made' : ''}`, args };
	},
};

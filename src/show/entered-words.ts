import { afterOf, questionOf } from '../core/judge/entered-phrase.ts';
import type { Certainty, Entered, Sentence } from '../core/types.ts';

/** What the person did that a value comes from: "You chose this for “Feeling down”, 0.4 seconds before". */
export function enteredWords(entered: Entered, certainty: Certainty): Sentence {
	const probably = certainty === 'proven' ? '' : 'probably_';
	const asked = questionOf(entered);
	const time = afterOf(entered);
	const before = time === '' ? '' : { ...time, key: time.args.length === 0 ? 'after_just' : 'after_before' };
	const end = entered.unsubmitted ? { key: 'entered_unsubmitted', args: [] } : '';
	return { key: `entered_${probably}${entered.did}${entered.made ? '_made' : ''}`, args: [asked, before, end] };
}

import { answered } from './answered.ts';
import { entered, testRule, told } from './rule-tester.ts';

const chose = entered('chose', { question: 'Have you been in therapy before?' });
const event = { channel: 'event', certainty: 'possible', entered: chose } as const;

testRule(answered, {
	silent: [
		['nothing', []],
		['an answer itself', [told('answer', 'detail', 'Yes', { certainty: 'likely', entered: chose })]],
		['an event that nobody answered before', [told('answer', 'detail', 'Lead', { ...event, entered: undefined as never })]],
	],
	speaks: [
		[
			'an event after an answer',
			[told('answer', 'detail', 'AddToWishlist', event)],
			{ key: 'what_answered', args: ['AddToWishlist', 'Have you been in therapy before?'] },
		],
		[
			'for a made-up person',
			[told('answer', 'detail', 'AddToWishlist', { ...event, entered: { ...chose, made: true } })],
			{ key: 'what_answered_made', args: ['AddToWishlist', 'Have you been in therapy before?'] },
		],
	],
});

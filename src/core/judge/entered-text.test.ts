import { enteredText } from './entered-text.ts';
import { testRule, told } from './rule-tester.ts';

testRule(enteredText, {
	silent: [
		['nothing', []],
		['likely, not proven', [told('text', 'detail', 'I cannot sleep')]],
		['a proven e-mail address: it says who, not what', [told('email', 'person', 'a@example.com', { certainty: 'proven' })]],
		['a proven page', [told('page', 'page', 'https://clinic.example/', { certainty: 'proven' })]],
	],
	speaks: [
		[
			'proven text',
			[told('answer', 'detail', 'other'), told('text', 'detail', 'I cannot sleep', { certainty: 'proven' })],
			{ key: 'what_entered', args: ['I cannot sleep'] },
		],
		['a proven search', [told('search', 'detail', 'herpes', { certainty: 'proven' })], { key: 'what_entered', args: ['herpes'] }],
	],
});

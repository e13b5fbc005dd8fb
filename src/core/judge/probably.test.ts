import { probably } from './probably.ts';
import { entered, testRule, told } from './rule-tester.ts';

testRule(probably, {
	silent: [
		['nothing', []],
		['what nobody entered', [told('answer', 'detail', '3')]],
		['a town: it points to nobody', [told('address', 'none', 'CA', { entered: entered('typed') })]],
		['the hash of a short value', [told('answer', 'detail', '5d41402a', { form: 'md5', entered: entered('chose') })]],
	],
	speaks: [
		[
			'the number of an option',
			[told('answer', 'detail', '3', { entered: entered('chose', { question: 'Feeling down', unsubmitted: true }) })],
			{
				key: 'what_probably_chose',
				args: ['3', { key: 'asked_for', args: ['Feeling down'] }, { key: 'after_seconds', args: ['0.4'] }],
			},
		],
	],
});

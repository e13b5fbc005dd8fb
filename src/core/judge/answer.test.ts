import { answer } from './answer.ts';
import { testRule, told } from './rule-tester.ts';

testRule(answer, {
	silent: [
		['nothing', []],
		['an answer that raises nothing', [told('answer', 'none', 'Several days')]],
		['an area of the site', [told('assessment', 'page', 'https://clinic.example/quiz')]],
		['another kind', [told('condition', 'detail', 'asthma'), told('search', 'detail', 'asthma')]],
	],
	speaks: [
		['an answer', [told('answer', 'detail', 'Several days')], { key: 'what_answer', args: ['Several days'] }],
		['a score', [told('assessment', 'detail', '17')], { key: 'what_assessment', args: ['17'] }],
		['typed text', [told('text', 'detail', 'I cannot sleep')], { key: 'what_text', args: ['I cannot sleep'] }],
		[
			'the first of several',
			[told('page', 'page', 'https://clinic.example/'), told('answer', 'detail', 'a'), told('answer', 'detail', 'b')],
			{ key: 'what_answer', args: ['a'] },
		],
	],
});

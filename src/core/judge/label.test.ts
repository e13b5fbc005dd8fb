import { label } from './label.ts';
import { testRule, told } from './rule-tester.ts';

testRule(label, {
	silent: [
		['nothing', []],
		['another kind', [told('field', 'detail', 'Asthma')]],
	],
	speaks: [
		['one', [told('label', 'detail', 'Get started')], { key: 'what_label', args: ['Get started'] }],
		[
			'the one that names health',
			[told('label', 'detail', 'Get started'), told('label', 'detail', 'I feel depressed', { term: 'depressed' })],
			{ key: 'what_label', args: ['I feel depressed'] },
		],
		[
			'on one line, and cut',
			[told('label', 'detail', ` a\n\t b ${'c'.repeat(500)}`)],
			{ key: 'what_label', args: [`a b ${'c'.repeat(116)}…`] },
		],
		['markup as text', [told('label', 'detail', '<b>x</b>')], { key: 'what_label', args: ['<b>x</b>'] }],
	],
});

import { field } from './field.ts';
import { testRule, told } from './rule-tester.ts';

testRule(field, {
	silent: [
		['nothing', []],
		['what stands in a field', [told('text', 'detail', 'asthma'), told('label', 'detail', 'Asthma')]],
	],
	speaks: [['a name', [told('field', 'detail', 'phq9_q1')], { key: 'what_field', args: ['phq9_q1'] }]],
});

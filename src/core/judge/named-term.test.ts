import type { HealthKind } from '../types.ts';
import { namedTerm } from './named-term.ts';
import { testRule, told } from './rule-tester.ts';

const KINDS: readonly (readonly [HealthKind, string])[] = [
	['mental-health', 'what_mental_health'],
	['substance-use', 'what_substance_use'],
	['sexual-health', 'what_sexual_health'],
	['reproductive', 'what_reproductive'],
	['trait', 'what_trait'],
	['medication', 'what_medication'],
	['condition', 'what_condition'],
	['procedure', 'what_procedure'],
	['provider', 'what_provider'],
	['appointment', 'what_appointment'],
	['insurance', 'what_insurance'],
];

testRule(namedTerm, {
	silent: [
		['nothing', []],
		['an area of the site', [told('appointment', 'page', 'https://clinic.example/book')]],
		['a host that tells a trait', [told('trait', 'page', 'pridecounseling.com')]],
		[
			'kinds that other rules speak for',
			[told('answer', 'detail', 'a'), told('search', 'detail', 'b'), told('page', 'page', 'c')],
		],
	],
	speaks: [
		...KINDS.map(([kind, key]) => [kind, [told(kind, 'detail', 'value')], { key, args: ['value'] }] as const),
		[
			'the most private of several',
			[told('insurance', 'detail', 'PPO'), told('condition', 'detail', 'asthma'), told('mental-health', 'detail', 'panic')],
			{ key: 'what_mental_health', args: ['panic'] },
		],
	],
});

import { testRule, told } from './rule-tester.ts';
import { site } from './site.ts';

testRule(site, {
	silent: [],
	speaks: [
		['a bare visit', [], { key: 'what_site', args: ['clinic.example'] }],
		['whatever was told besides', [told('browser-id', 'browser', 'fb.1.2')], { key: 'what_site', args: ['clinic.example'] }],
	],
});

import { testRule, told } from './rule-tester.ts';
import { search } from './search.ts';

testRule(search, {
	silent: [
		['nothing', []],
		['the page of results alone', [told('page', 'page', 'https://clinic.example/search')]],
	],
	speaks: [
		[
			'a search',
			[told('page', 'page', 'https://clinic.example/?q=herpes'), told('search', 'detail', 'herpes', { channel: 'search' })],
			{ key: 'what_search', args: ['herpes'] },
		],
	],
});

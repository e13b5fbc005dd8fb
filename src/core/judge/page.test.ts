import { page } from './page.ts';
import { testRule, told } from './rule-tester.ts';

const address = 'https://clinic.example/depression';

testRule(page, {
	silent: [
		['nothing', []],
		[
			'an address that names no topic',
			[told('page', 'none', 'https://clinic.example/', { about: 'context', channel: 'address' })],
		],
		['a detail', [told('condition', 'detail', 'asthma')]],
	],
	speaks: [
		['an address', [told('page', 'page', address, { channel: 'address' })], { key: 'what_page', args: [address] }],
		['a title', [told('title', 'page', 'Depression', { channel: 'title' })], { key: 'what_title', args: ['Depression'] }],
		['text of the page', [told('page', 'page', 'depression, therapy')], { key: 'what_page_text', args: ['depression, therapy'] }],
		['the address of a link', [told('page', 'page', address)], { key: 'what_link', args: [address] }],
		['a referrer', [told('page', 'page', address, { channel: 'referrer' })], { key: 'what_referrer', args: [address] }],
		[
			'a host that tells a trait',
			[told('trait', 'page', 'pridecounseling.com', { channel: 'address' })],
			{ key: 'what_host', args: ['pridecounseling.com'] },
		],
		[
			'a host that tells a condition',
			[told('mental-health', 'page', 'treatmyocd.com', { channel: 'address' })],
			{ key: 'what_host', args: ['treatmyocd.com'] },
		],
		[
			'the address before title and referrer',
			[
				told('page', 'page', address, { channel: 'referrer' }),
				told('title', 'page', 'Depression', { channel: 'title' }),
				told('page', 'page', address, { channel: 'address' }),
			],
			{ key: 'what_page', args: [address] },
		],
	],
});

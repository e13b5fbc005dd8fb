import { query, testDestination } from './parts/destination-tester.ts';
import { simplifi } from './simplifi.ts';

testDestination(simplifi, {
	takes: [
		'https://i.simpli.fi/p?cid=10001&cb=x',
		'https://i.simpli.fi/dpx.js?cid=10001&segment=x',
		'https://um.simpli.fi/partner',
		'https://um.simpli.fi/g_match?id=&google_error=3',
	],
	leaves: [
		'https://tag.simpli.fi/sifitag/00001111-2222-3333-4444-555566667777',
		'https://simpli.fi/privacy/',
		'https://i.simpli.fi/static/logo.png',
		'https://um.simpli.fi.evil.example/partner',
		'https://clinic.example/p?u=i.simpli.fi',
	],
	reads: [
		{
			sent: {
				url: `https://i.simpli.fi/dpx?${query({
					cid: '10001',
					m: '1',
					segment: 'infertility_treatment',
					sifi_tuid: '20769',
					cbri: '965697365535',
					referrer: 'https://clinic.example/ivf',
				})}`,
			},
			gives: [
				[
					{ about: 'context', kind: 'referrer', value: 'https://clinic.example/ivf' },
					{ about: 'health', value: 'infertility_treatment' },
				],
			],
			hides: ['10001', '20769', '965697365535'],
		},
		{
			sent: { url: 'https://um.simpli.fi/aa_px?sk=207830805231003314000' },
			gives: [[{ kind: 'browser-id', value: '207830805231003314000' }]],
		},
	],
});

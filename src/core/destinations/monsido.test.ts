import { monsido } from './monsido.ts';
import { query, testDestination } from './parts/destination-tester.ts';

testDestination(monsido, {
	takes: ['https://tracking.monsido.com/?a=site&b=https%3A%2F%2Fclinic.example%2F', 'https://tracking.monsido.com/?a=site'],
	leaves: [
		'https://app-script.monsido.com/v2/monsido-script.js',
		'https://tracking.monsido.com/',
		'https://tracking.monsido.com.evil.example/?a=1',
		'https://clinic.example/?a=1&u=tracking.monsido.com',
	],
	reads: [
		{
			sent: {
				url: `https://tracking.monsido.com/?${query({ a: 'SiteToken0001', b: 'https://clinic.example/chemotherapy', c: '4A11700000000000', d: '375x812', e: 'https://search.example/', f: 'C431700000000000', g: '2406', h: '2' })}`,
			},
			gives: [
				[
					{ about: 'context', kind: 'page', value: 'https://clinic.example/chemotherapy' },
					{ kind: 'referrer', value: 'https://search.example/' },
					{ kind: 'browser-id', value: '4A11700000000000' },
				],
			],
			hides: ['SiteToken0001', '375x812', '2406'],
		},
	],
});

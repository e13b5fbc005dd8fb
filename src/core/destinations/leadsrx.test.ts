import { leadsrx } from './leadsrx.ts';
import { canary, query, testDestination } from './parts/destination-tester.ts';

testDestination(leadsrx, {
	takes: ['https://app.leadsrx.com/visitor.php?acctTag=x', 'https://app.leadsrx.com/conversion.php?acctTag=x'],
	leaves: [
		'https://app.leadsrx.com/visitor.js',
		'https://leadsrx.com/resources/blog/',
		'https://app.leadsrx.com.evil.example/visitor.php',
		'https://clinic.example/visitor.php?to=app.leadsrx.com',
	],
	reads: [
		{
			sent: {
				url: `https://app.leadsrx.com/visitor.php?${query({
					acctTag: 'abcdef10001',
					tz: '420',
					ref: 'https://search.example/',
					u: 'https://clinic.example/vasectomy',
					t: 'Vasectomy consultation',
					lc: 'null',
					anon: '0',
					vin: canary.uuid,
				})}`,
			},
			gives: [
				[
					{ about: 'context', kind: 'page', value: 'https://clinic.example/vasectomy' },
					{ about: 'context', kind: 'title', value: 'Vasectomy consultation' },
					{ kind: 'referrer', value: 'https://search.example/' },
					{ kind: 'browser-id', value: canary.uuid },
				],
			],
			hides: ['abcdef10001', 'null'],
		},
	],
});

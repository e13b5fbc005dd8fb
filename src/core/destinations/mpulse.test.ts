import { mpulse } from './mpulse.ts';
import { query, testDestination } from './parts/destination-tester.ts';

testDestination(mpulse, {
	leaves: [
		'https://s.go-mpulse.net/boomerang/AAAAA-BBBBB-CCCCC-DDDDD-EEEEE',
		'https://c.go-mpulse.net/api/config.json?key=AAAAA',
		'https://684d0d40.akstat.io.clinic.example/',
		'https://clinic.example/?u=https://684d0d40.akstat.io/',
	],
	takes: ['https://684d0d40.akstat.io/?u=1', 'https://173e2500.akstat.io/'],
	reads: [
		{
			sent: {
				url: `https://684d0d40.akstat.io/?${query({
					'h.key': 'depression',
					u: 'https://clinic.example/phq9',
					r: 'https://search.example/',
					'cdim.Diagnosis': 'bipolar disorder',
					'rt.si': 'session0123456789',
				})}`,
			},
			gives: [
				[
					{ about: 'context', kind: 'page', value: 'https://clinic.example/phq9', at: 'query/u' },
					{ about: 'context', kind: 'referrer', value: 'https://search.example/' },
					{ about: 'health', value: 'bipolar disorder' },
				],
			],
			hides: ['depression', 'session0123456789'],
		},
	],
});

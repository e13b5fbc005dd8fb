import { logrocket } from './logrocket.ts';
import { canary, query, testDestination } from './parts/destination-tester.ts';

testDestination(logrocket, {
	leaves: [
		'https://cdn.logrocket.io/LogRocket.min.js',
		'https://cdn.lr-in-prod.com/logger-1.min.js',
		'https://logrocket.com/',
		'https://r.lr-in-prod.com.clinic.example/i',
		'https://clinic.example/?u=https://r.lr-in-prod.com/i',
	],
	takes: [
		'https://r.lr-in-prod.com/i?a=clinic%2Fsite&r=6-1&t=1',
		'https://r.logr-in.com/i?a=clinic%2Fsite',
		'https://r.intake-lr.com/i',
	],
	reads: [
		{
			sent: {
				url: `https://r.lr-in-prod.com/i?${query({ a: 'clinic/depression', r: '6-recording', u: canary.uuid })}`,
				body: JSON.stringify({ '1': { '3': 'Living with depression' } }),
			},
			gives: [
				[
					{ kind: 'browser-id', value: canary.uuid, at: 'query/u' },
					{ about: 'health', kind: 'page', value: 'Living with depression' },
				],
			],
			hides: ['clinic/depression', '6-recording'],
		},
	],
});

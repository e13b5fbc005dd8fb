import { kissmetrics } from './kissmetrics.ts';
import { canary, query, testDestination } from './parts/destination-tester.ts';

testDestination(kissmetrics, {
	takes: ['https://trk.kissmetrics.com/e?_k=1', 'https://trk.kissmetrics.io/s?_k=1'],
	leaves: [
		'https://i.kissmetrics.com/i.js',
		'https://www.kissmetrics.io/',
		'https://trk.kissmetrics.com.clinic.example/e',
		'https://clinic.example/?r=https://trk.kissmetrics.com/e',
	],
	reads: [
		{
			sent: {
				url: `https://trk.kissmetrics.com/e?${query({ _n: 'Quiz Answered', _k: 'asthma', _p: canary.email, answer: 'Bipolar disorder', 'Viewed URL': 'https://clinic.example/quiz', _t: '1700000000' })}`,
			},
			gives: [
				[
					{ kind: 'event', value: 'Quiz Answered' },
					{ kind: 'account', value: canary.email },
					{ about: 'health', value: 'Bipolar disorder' },
					{ kind: 'page', about: 'context', value: 'https://clinic.example/quiz' },
				],
			],
			hides: ['asthma'],
		},
		{
			sent: { url: `https://trk.kissmetrics.com/e?${query({ _n: 'Visited Site', _p: 'hX9sT2kLmN4pQ7rV1wY3zA5bC8=' })}` },
			gives: [[{ kind: 'browser-id', value: 'hX9sT2kLmN4pQ7rV1wY3zA5bC8=' }]],
		},
	],
});

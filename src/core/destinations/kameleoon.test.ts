import { kameleoon } from './kameleoon.ts';
import { query, testDestination } from './parts/destination-tester.ts';

testDestination(kameleoon, {
	leaves: [
		'https://abcdefghij.kameleoon.io/engine.js',
		'https://static.kameleoon.com/kameleoon.js',
		'https://www.kameleoon.com/',
		'https://data.kameleoon.io.clinic.example/visit/events',
		'https://clinic.example/visit/events',
	],
	takes: [
		'https://data.kameleoon.io/visit/events?siteCode=abcdefghij',
		'https://eu-data.kameleoon.io/visit/events',
		'https://na-data.kameleoon.io/map/map',
	],
	reads: [
		{
			sent: {
				url: `https://eu-data.kameleoon.io/visit/events?${query({ siteCode: 'abcdefghij', visitorCode: 'visitor0123456789' })}`,
				body: [
					query({ eventType: 'page', href: 'https://clinic.example/phq9', title: 'Depression test', nonce: '0123456789ABCDEF' }),
					query({ eventType: 'customData', index: '3', valueToCount: [['bipolar disorder', 1]], overwrite: 'true' }),
				].join('\n'),
			},
			gives: [
				[
					{ kind: 'event', value: 'page' },
					{ about: 'context', kind: 'page', value: 'https://clinic.example/phq9' },
					{ about: 'context', kind: 'title', value: 'Depression test' },
					{ kind: 'browser-id', value: 'visitor0123456789' },
				],
				[
					{ kind: 'event', value: 'customData' },
					{ about: 'health', value: 'bipolar disorder' },
				],
			],
			hides: ['0123456789ABCDEF', 'abcdefghij'],
		},
	],
});

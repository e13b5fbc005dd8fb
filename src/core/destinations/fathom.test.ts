import { fathom } from './fathom.ts';
import { query, testDestination } from './parts/destination-tester.ts';

testDestination(fathom, {
	takes: ['https://cdn.usefathom.com/?h=https%3A%2F%2Fclinic.example&p=%2F', 'https://collect.usefathom.com/event?sid=A'],
	leaves: [
		'https://cdn.usefathom.com/script.js',
		'https://usefathom.com/?ref=clinic',
		'https://cdn.usefathom.com.clinic.example/?h=1',
		'https://clinic.example/?r=https://cdn.usefathom.com/?h=1',
	],
	reads: [
		{
			sent: {
				url: `https://cdn.usefathom.com/?${query({ h: 'https://clinic.example', p: '/conditions/depression', r: 'https://search.example', sid: 'ASTHMA', name: 'Booked therapy', qs: { utm_term: 'bipolar disorder' } })}`,
			},
			gives: [
				[
					{ kind: 'event', value: 'Booked therapy' },
					{ kind: 'page', about: 'context', value: 'https://clinic.example/conditions/depression' },
					{ kind: 'referrer', value: 'https://search.example' },
					{ about: 'health', value: 'bipolar disorder' },
				],
			],
			hides: ['ASTHMA'],
		},
	],
});

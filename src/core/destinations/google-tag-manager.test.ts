import { googleTagManager } from './google-tag-manager.ts';
import { canary, query, testDestination } from './parts/destination-tester.ts';

testDestination(googleTagManager, {
	takes: [
		'https://www.googletagmanager.com/gtm.js?id=GTM-ABC1234',
		'https://www.googletagmanager.com/gtag/js?id=G-ABC1234567',
		'https://www.googletagmanager.com/ns.html?id=GTM-ABC1234',
		'https://www.googletagmanager.com/td?id=GTM-ABC1234&v=3',
		`https://www.google-analytics.com/gtm/js?id=GTM-ABC1234&cid=${canary.uuid}`,
	],
	leaves: [
		'https://www.googletagmanager.com/debug/bootstrap',
		'https://tagmanager.google.com/',
		'https://www.google-analytics.com/analytics.js',
		'https://www.googletagmanager.com.clinic.example/gtm.js',
		'https://clinic.example/?next=https://www.googletagmanager.com/gtm.js',
	],
	reads: [
		{
			sent: {
				url: `https://www.googletagmanager.com/a?${query({
					id: 'GTM-ABC1234',
					v: '3',
					t: 't',
					pid: '1234567890',
					e: 'depression_quiz_done',
					dl: 'https://clinic.example/quiz/depression',
				})}`,
			},
			gives: [
				[
					{ about: 'context', kind: 'event', value: 'depression_quiz_done' },
					{ about: 'context', kind: 'page', value: 'https://clinic.example/quiz/depression' },
				],
			],
			hides: ['GTM-ABC1234', '1234567890'],
		},
	],
});

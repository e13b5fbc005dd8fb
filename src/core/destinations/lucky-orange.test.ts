import { luckyOrange } from './lucky-orange.ts';
import { canary, query, testDestination } from './parts/destination-tester.ts';

testDestination(luckyOrange, {
	leaves: [
		'https://tools.luckyorange.com/core/lo.js?site-id=abc',
		'https://w1.luckyorange.com/w.js',
		'https://www.luckyorange.com/',
		'https://settings.luckyorange.net.clinic.example/?u=https://clinic.example/',
		'https://clinic.example/?u=https://settings.luckyorange.net/',
	],
	takes: [
		'https://settings.luckyorange.net/?u=https%3A%2F%2Fclinic.example%2F&s=1001',
		'https://cs.luckyorange.net/',
		'https://in.visitors.live/live',
		'https://pubsub.visitors.live/api/v1/messages',
	],
	reads: [
		{
			sent: { url: `https://settings.luckyorange.net/?${query({ u: 'https://clinic.example/depression', s: 'depression' })}` },
			gives: [[{ about: 'context', kind: 'page', value: 'https://clinic.example/depression', at: 'query/u' }]],
			hides: ['depression'],
		},
		{
			sent: {
				url: 'https://in.visitors.live/live',
				body: JSON.stringify({
					siteId: 'site-1',
					visitorId: canary.uuid,
					url: 'https://clinic.example/phq9',
					user: { email: canary.email },
					customData: { diagnosis: 'bipolar disorder' },
				}),
			},
			gives: [
				[
					{ about: 'context', kind: 'page', value: 'https://clinic.example/phq9' },
					{ kind: 'browser-id', value: canary.uuid },
					{ kind: 'email', value: canary.email, form: 'plain' },
					{ about: 'health', value: 'bipolar disorder' },
				],
			],
			hides: ['site-1'],
		},
	],
});

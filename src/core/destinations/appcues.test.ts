import { appcues } from './appcues.ts';
import { canary, testDestination } from './parts/destination-tester.ts';

testDestination(appcues, {
	leaves: [
		'https://fast.appcues.com/100000.js',
		'https://www.appcues.com/',
		'https://studio.appcues.com/v1/accounts/1/users/2/flows',
		'https://api.appcues.net.clinic.example/v1/accounts/1/users/2/activity',
		'https://clinic.example/v1/accounts/1/users/2/activity',
	],
	takes: [
		'https://api.appcues.net/v1/accounts/100000/users/u-77/activity',
		'https://api.appcues.net/v1/accounts/100000/users/u-77/content/1',
	],
	reads: [
		{
			sent: {
				url: 'https://api.appcues.net/v1/accounts/100000/users/u-77/activity',
				body: JSON.stringify({
					request_id: 'depression',
					profile_update: { email: canary.email, diagnosis: 'bipolar disorder' },
					events: [
						{ name: 'quiz done', attributes: { answer: 'suicide risk' }, context: { url: 'https://clinic.example/phq9' } },
					],
				}),
			},
			gives: [
				[
					{ kind: 'event', value: 'quiz done' },
					{ about: 'context', kind: 'page', value: 'https://clinic.example/phq9' },
					{ kind: 'account', value: 'u-77', at: 'path' },
					{ kind: 'email', value: canary.email, form: 'plain' },
					{ about: 'health', value: 'suicide risk' },
					{ about: 'health', value: 'bipolar disorder' },
				],
			],
			hides: ['depression'],
		},
		{
			sent: { url: 'https://api.appcues.net/v1/accounts/100000/users/anon%3A0123456789/activity', body: '{"events":[]}' },
			gives: [[{ kind: 'browser-id', value: 'anon:0123456789' }]],
		},
	],
});

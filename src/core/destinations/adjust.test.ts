import { adjust } from './adjust.ts';
import { canary, query, testDestination } from './parts/destination-tester.ts';

testDestination(adjust, {
	leaves: [
		'https://cdn.adjust.com/adjust-latest.min.js',
		'https://www.adjust.com/event',
		'https://app.adjust.com/abc123',
		'https://app.adjust.com.clinic.example/event',
		'https://clinic.example/event?u=https://app.adjust.com/event',
	],
	takes: [
		'https://app.adjust.com/session',
		'https://app.adjust.com/event',
		'https://app.eu.adjust.com/event',
		'https://app.adjust.world/event',
		'https://app.adjust.com/attribution?app_token=1',
	],
	reads: [
		{
			sent: {
				url: 'https://app.adjust.com/event',
				mediaType: 'application/x-www-form-urlencoded',
				body: query({
					app_token: 'token-000001',
					event_token: 'abc123',
					web_uuid: canary.uuid,
					callback_params: { diagnosis: 'major depression', email: canary.email },
					referrer: 'https://search.example/',
				}),
			},
			gives: [
				[
					{ kind: 'event', value: 'abc123' },
					{ about: 'health', value: 'major depression', at: 'body/callback_params>json/diagnosis' },
					{ kind: 'email', value: canary.email },
					{ kind: 'browser-id', value: canary.uuid },
					{ kind: 'referrer', value: 'https://search.example/' },
				],
			],
			hides: ['token-000001'],
		},
	],
});

import { openreplay } from './openreplay.ts';
import { canary, testDestination } from './parts/destination-tester.ts';

testDestination(openreplay, {
	leaves: [
		'https://static.openreplay.com/latest/openreplay.js',
		'https://openreplay.com/',
		'https://api.openreplay.com.clinic.example/ingest/v1/web',
		'https://clinic.example/ingest/v1/web/start',
	],
	takes: ['https://api.openreplay.com/ingest/v1/web/start', 'https://api.openreplay.com/ingest/v1/web/i'],
	proxied: [{ url: 'https://replay.clinic.example/ingest/v1/web/start', body: '{}' }],
	notProxied: [{ url: 'https://clinic.example/ingest/v1/web', body: '{}' }],
	reads: [
		{
			sent: {
				url: 'https://api.openreplay.com/ingest/v1/web/start',
				body: JSON.stringify({
					projectKey: 'depression',
					userUUID: canary.uuid,
					userID: canary.email,
					metadata: { diagnosis: 'bipolar disorder' },
					referrer: 'https://search.example/',
				}),
			},
			gives: [
				[
					{ kind: 'browser-id', value: canary.uuid },
					{ kind: 'account', value: canary.email },
					{ about: 'health', value: 'bipolar disorder' },
					{ about: 'context', kind: 'referrer', value: 'https://search.example/' },
				],
			],
			hides: ['depression'],
		},
	],
});

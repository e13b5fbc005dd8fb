import { canary, testDestination } from './parts/destination-tester.ts';
import { smartlook } from './smartlook.ts';

testDestination(smartlook, {
	leaves: [
		'https://web-sdk.smartlook.com/recorder.js',
		'https://manager.eu.smartlook.cloud/health',
		'https://www.smartlook.com/',
		'https://app.smartlook.com/',
		'https://web-writer.eu.smartlook.cloud.clinic.example/rec/v2/write',
	],
	takes: [
		'https://web-writer.eu.smartlook.cloud/rec/v2/write?key=1',
		'https://manager.eu.smartlook.cloud/rec/setup-recording/website',
		'https://events-writer.smartlook.com/rec/log/v2',
	],
	reads: [
		{
			sent: {
				url: 'https://manager.eu.smartlook.cloud/rec/setup-recording/website',
				body: JSON.stringify({
					apiKey: 'key-1',
					vid: canary.uuid,
					uid: 'u-77',
					url: 'https://clinic.example/depression',
					props: { email: canary.email, diagnosis: 'bipolar disorder' },
				}),
			},
			gives: [
				[
					{ about: 'context', kind: 'page', value: 'https://clinic.example/depression', at: 'body/url' },
					{ kind: 'browser-id', value: canary.uuid },
					{ kind: 'account', value: 'u-77' },
					{ kind: 'email', value: canary.email, form: 'plain' },
					{ about: 'health', value: 'bipolar disorder' },
				],
			],
			hides: ['key-1'],
		},
	],
});

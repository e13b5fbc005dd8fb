import { canary, testDestination } from './parts/destination-tester.ts';
import { statsig } from './statsig.ts';

testDestination(statsig, {
	leaves: [
		'https://cdn.jsdelivr.net/npm/@statsig/js-client@3/build/statsig-js-client.min.js',
		'https://api.statsigcdn.com/v1/download_config_specs/key-1.json',
		'https://statsigapi.net/v1/sdk_exception',
		'https://events.statsigapi.net.clinic.example/v1/rgstr',
		'https://clinic.example/v1/rgstr',
	],
	takes: [
		'https://events.statsigapi.net/v1/rgstr?k=client-1',
		'https://featureassets.org/v1/initialize',
		'https://prodregistryv2.org/v1/log_event_beacon',
	],
	reads: [
		{
			sent: {
				url: 'https://events.statsigapi.net/v1/rgstr?k=client-key&st=javascript-client',
				body: JSON.stringify({
					events: [
						{
							eventName: 'auto_capture::click',
							value: 'https://clinic.example/phq9',
							user: { userID: 'u-77', email: canary.email, custom: { diagnosis: 'bipolar disorder' } },
							metadata: { page_url: 'https://clinic.example/phq9', content: 'Nearly every day', classList: 'depression' },
						},
						{ eventName: 'quiz done', value: 'suicide risk' },
					],
					statsigMetadata: { stableID: canary.uuid, sdkType: 'anxiety' },
				}),
			},
			gives: [
				[
					{ kind: 'event', value: 'auto_capture::click' },
					{ about: 'context', kind: 'page', value: 'https://clinic.example/phq9' },
					{ kind: 'label', value: 'Nearly every day' },
					{ kind: 'account', value: 'u-77' },
					{ kind: 'email', value: canary.email },
					{ about: 'health', value: 'bipolar disorder' },
					{ kind: 'browser-id', value: canary.uuid },
				],
				[
					{ kind: 'event', value: 'quiz done' },
					{ about: 'health', value: 'suicide risk' },
				],
			],
			hides: ['depression', 'anxiety', 'client-key'],
		},
	],
});

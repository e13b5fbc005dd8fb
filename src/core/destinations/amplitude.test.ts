import { amplitude } from './amplitude.ts';
import { canary, query, testDestination } from './parts/destination-tester.ts';

const clicked = {
	event_type: '[Amplitude] Element Clicked',
	device_id: canary.uuid,
	session_id: 1_700_000_000_000,
	insert_id: 'insert-1',
	user_agent: 'depression/1.0',
	event_properties: {
		'[Amplitude] Element Text': 'More than half the days',
		'[Amplitude] Page URL': 'https://clinic.example/phq9',
		'[Amplitude] Element Class': 'depression',
		score: 'severe depression',
	},
};

testDestination(amplitude, {
	leaves: [
		'https://cdn.amplitude.com/libs/analytics-browser.js.gz',
		'https://sr-client-cfg.amplitude.com/config',
		'https://amplitude.com/2/httpapi',
		'https://api2.amplitude.com/config',
		'https://api2.amplitude.com.clinic.example/2/httpapi',
		'https://clinic.example/2/httpapi',
	],
	takes: [
		'https://api2.amplitude.com/2/httpapi',
		'https://api.eu.amplitude.com/2/httpapi',
		'https://api2.amplitude.com/batch',
		'https://api.amplitude.com/',
		'https://api-sr.amplitude.com/sessions/v2/track?device_id=1',
	],
	proxied: [{ url: 'https://clinic.example/collect', body: JSON.stringify({ api_key: 'k', events: [clicked] }) }],
	notProxied: [{ url: 'https://clinic.example/collect', body: '{"api_key":"k","events":[]}' }],
	reads: [
		{
			sent: {
				url: 'https://api2.amplitude.com/2/httpapi',
				body: JSON.stringify({
					api_key: 'key-1',
					events: [clicked, { event_type: '$identify', user_id: 'u-77', user_properties: { $set: { email: canary.email } } }],
				}),
			},
			gives: [
				[
					{ kind: 'event', value: '[Amplitude] Element Clicked', at: 'body/events/0/event_type' },
					{ kind: 'label', value: 'More than half the days' },
					{ kind: 'page', value: 'https://clinic.example/phq9' },
					{ about: 'health', value: 'severe depression' },
					{ kind: 'browser-id', value: canary.uuid },
				],
				[
					{ kind: 'account', value: 'u-77' },
					{ kind: 'email', value: canary.email, at: 'body/events/1/user_properties/$set/email' },
				],
			],
			hides: ['depression', 'depression/1.0', 'insert-1', 'key-1'],
		},
		{
			sent: {
				url: 'https://api.amplitude.com/',
				mediaType: 'application/x-www-form-urlencoded',
				body: query({ client: 'k', e: [clicked] }),
			},
			gives: [[{ kind: 'label', value: 'More than half the days' }]],
		},
	],
});

import { mixpanel } from './mixpanel.ts';
import { canary, query, testDestination } from './parts/destination-tester.ts';

const answer = {
	event: 'Quiz Answer',
	properties: {
		token: 'abcdef0123456789abcdef0123456789',
		distinct_id: `$device:${canary.uuid}`,
		$current_url: 'https://clinic.example/quiz',
		answer: 'I feel depressed',
		$browser: 'Chrome depression',
	},
};
const read = [
	{ kind: 'event', value: 'Quiz Answer' },
	{ kind: 'page', value: 'https://clinic.example/quiz' },
	{ value: 'I feel depressed', about: 'health' },
	{ kind: 'browser-id', value: `$device:${canary.uuid}` },
] as const;
const hidden = ['abcdef0123456789abcdef0123456789', 'Chrome depression'];

testDestination(mixpanel, {
	leaves: [
		'https://cdn.mxpnl.com/libs/mixpanel-2-latest.min.js',
		'https://mixpanel.com/track/',
		'https://www.mixpanel.com/blog/track/',
		'https://api-js.mixpanel.com.clinic.example/track/',
		'https://clinic.example/track/?data=e30%3D',
	],
	takes: [
		'https://api-js.mixpanel.com/track/?verbose=1&ip=1&_=1',
		'https://api.mixpanel.com/track?data=e30%3D',
		'https://api-eu.mixpanel.com/engage/?verbose=1',
		'https://api-js.mixpanel.com/record/?distinct_id=1',
		'https://api-js.mixpanel.com/decide/?verbose=1&token=1',
	],
	proxied: [{ url: 'https://clinic.example/mp/track/?verbose=1&ip=1&_=1700000000000', body: 'data=%5B%5D' }],
	notProxied: [{ url: 'https://clinic.example/parcel/track/?_=1' }],
	reads: [
		{
			// R2, as the library sends it: a form of one JSON list.
			sent: {
				url: 'https://api-js.mixpanel.com/track/?verbose=1&ip=1&_=1',
				body: query({ data: [answer, { event: 'Second', properties: {} }] }),
			},
			gives: [read, [{ kind: 'event', value: 'Second' }]],
			hides: hidden,
		},
		{
			sent: {
				url: `https://api-js.mixpanel.com/track/?${query({ data: Buffer.from(JSON.stringify(answer)).toString('base64') })}`,
			},
			gives: [read],
			hides: hidden,
		},
		{
			sent: {
				url: 'https://api-js.mixpanel.com/track/?verbose=1',
				mediaType: 'application/json',
				body: JSON.stringify([answer]),
			},
			gives: [read],
			hides: hidden,
		},
		{
			sent: {
				url: 'https://api-js.mixpanel.com/engage/?verbose=1',
				body: query({
					data: [
						{
							$set: { $email: canary.email, $name: 'Casey Canary', diagnosis: 'bipolar' },
							$distinct_id: 'u-1',
							$user_id: 'u-77',
						},
					],
				}),
			},
			gives: [
				[
					{ kind: 'email', value: canary.email, form: 'plain' },
					{ kind: 'name', value: 'Casey Canary' },
					{ about: 'health', value: 'bipolar' },
					{ kind: 'account', value: 'u-77' },
				],
			],
		},
	],
});

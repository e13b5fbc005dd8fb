import { canary, testDestination } from './parts/destination-tester.ts';
import { segment } from './segment.ts';

const context = { page: { url: 'https://clinic.example/intake', title: 'Intake', path: '/intake' }, userAgent: 'depression/1.0' };
const track = {
	type: 'track',
	event: 'Question Answered',
	properties: { answer: 'I feel depressed', value: 3 },
	context,
	userId: 'u-77',
	anonymousId: canary.uuid,
	messageId: 'ajs-1',
	writeKey: 'key-1',
};

testDestination(segment, {
	leaves: [
		'https://cdn.segment.com/analytics.js/v1/key/analytics.min.js',
		'https://cdn.segment.com/v1/projects/key/settings',
		'https://segment.io/v1/t',
		'https://api.segment.io.clinic.example/v1/t',
		'https://clinic.example/?u=https://api.segment.io/v1/t',
	],
	takes: [
		'https://api.segment.io/v1/t',
		'https://api.segment.io/v1/batch',
		'https://events.eu1.segmentapis.com/v1/p',
		'https://api.segment.io/v1/m',
	],
	proxied: [{ url: 'https://events.clinic.example/v1/t', body: JSON.stringify(track) }],
	notProxied: [{ url: 'https://clinic.example/v1/t' }, { url: 'https://clinic.example/v1/track', body: '{"parcel":"writeKey"}' }],
	reads: [
		{
			sent: { url: 'https://api.segment.io/v1/t', body: JSON.stringify(track) },
			gives: [
				[
					{ kind: 'event', value: 'Question Answered', at: 'body/event' },
					{ about: 'context', kind: 'page', value: 'https://clinic.example/intake', at: 'body/context/page/url' },
					{ about: 'context', kind: 'title', value: 'Intake' },
					{ about: 'health', value: 'I feel depressed', at: 'body/properties/answer' },
					{ kind: 'account', value: 'u-77' },
					{ kind: 'browser-id', value: canary.uuid },
				],
			],
			hides: ['depression/1.0', 'ajs-1', 'key-1'],
		},
		{
			sent: {
				url: 'https://api.segment.io/v1/batch',
				body: JSON.stringify({
					batch: [
						track,
						{ type: 'identify', traits: { email: canary.email, firstName: 'Casey', address: { city: 'Springfield' } }, context },
					],
					writeKey: 'key-1',
				}),
			},
			gives: [
				[{ kind: 'event', value: 'Question Answered', at: 'body/batch/0/event' }],
				[
					{ kind: 'event', value: 'identify' },
					{ kind: 'email', value: canary.email, form: 'plain', at: 'body/batch/1/traits/email' },
					{ kind: 'name', value: 'Casey' },
					{ kind: 'address', value: 'Springfield' },
				],
			],
		},
	],
});

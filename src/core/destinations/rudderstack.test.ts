import { canary, testDestination } from './parts/destination-tester.ts';
import { rudderstack } from './rudderstack.ts';

const CALL = {
	channel: 'web',
	context: {
		app: { name: 'RudderLabs JavaScript SDK' },
		library: { name: 'RudderLabs JavaScript SDK', version: '3.0.0' },
		traits: { email: canary.email, plan: 'weekly' },
		page: { url: 'https://clinic.example/quiz/depression', title: 'Quiz', tab_url: 'https://clinic.example/quiz/depression' },
		userAgent: 'asthma/1.0',
	},
	type: 'track',
	event: 'Quiz Answered',
	anonymousId: canary.uuid,
	userId: 'user-1042',
	properties: { condition: 'Bipolar disorder', tab_url: 'https://clinic.example/quiz/depression' },
	messageId: 'm-1',
};

testDestination(rudderstack, {
	takes: [
		'https://clinicdata.dataplane.rudderstack.com/v1/track',
		'https://hosted.rudderlabs.com/v1/page',
		'https://clinic-abc.dataplane.rudderstack.com/beacon/v1/batch?writeKey=k',
	],
	leaves: [
		'https://cdn.rudderlabs.com/v3/modern/rsa.min.js',
		'https://api.rudderstack.com/sourceConfig/?p=npm&writeKey=k',
		'https://www.rudderstack.com/docs/',
		'https://rudderstack.com.clinic.example/v1/track',
		'https://clinic.example/?r=https://hosted.rudderlabs.com/v1/page',
	],
	proxied: [{ url: 'https://data.clinic.example/v1/track', body: JSON.stringify(CALL) }],
	notProxied: [
		{ url: 'https://clinic.example/v1/track', body: JSON.stringify({ event: 'Quiz Answered', anonymousId: canary.uuid }) },
		{ url: 'https://clinic.example/notes', body: JSON.stringify(CALL) },
	],
	reads: [
		{
			sent: { url: 'https://clinicdata.dataplane.rudderstack.com/v1/track', body: JSON.stringify(CALL) },
			gives: [
				[
					{ kind: 'event', value: 'Quiz Answered' },
					{ kind: 'page', about: 'context', value: 'https://clinic.example/quiz/depression' },
					{ kind: 'email', value: canary.email, at: 'body/context/traits/email' },
					{ kind: 'account', value: 'user-1042' },
					{ kind: 'browser-id', value: canary.uuid },
					{ about: 'health', value: 'Bipolar disorder' },
				],
			],
			hides: ['asthma/1.0', 'm-1'],
		},
		{
			sent: {
				url: 'https://hosted.rudderlabs.com/v1/batch',
				body: JSON.stringify({ batch: [{ ...CALL, type: 'page', event: undefined, name: 'Fluoxetine refill' }, CALL] }),
			},
			gives: [[{ kind: 'title', value: 'Fluoxetine refill' }], [{ kind: 'event', value: 'Quiz Answered' }]],
		},
	],
});

import { mparticle } from './mparticle.ts';
import { canary, testDestination } from './parts/destination-tester.ts';

const BATCH = {
	source_request_id: 'r-1',
	mpid: '-6541230987654321000',
	mp_deviceid: canary.uuid,
	events: [
		{
			event_type: 'custom_event',
			data: {
				event_name: 'Quiz Answered',
				custom_event_type: 'other',
				custom_attributes: { answer: 'Bipolar disorder', url: 'https://clinic.example/quiz' },
				session_uuid: 's-1',
			},
		},
		{ event_type: 'screen_view', data: { screen_name: 'Depression quiz', custom_attributes: { title: 'Quiz' } } },
	],
	user_attributes: { $FirstName: 'Casey', plan: 'weekly' },
	user_identities: { email: canary.email, customer_id: 'user-1042' },
	device_info: { platform: 'asthma' },
};

testDestination(mparticle, {
	takes: [
		'https://jssdks.mparticle.com/v3/JS/us1-0123456789abcdef/events',
		'https://jssdks.us2.mparticle.com/v2/JS/us2-0123/events',
		'https://identity.mparticle.com/v1/identify',
		'https://identity.mparticle.com/v1/-6541230987654321000/modify',
	],
	leaves: [
		'https://jssdkcdns.mparticle.com/js/v2/us1-0123/mparticle.js',
		'https://www.mparticle.com/',
		'https://jssdks.mparticle.com.clinic.example/v3/JS/k/events',
		'https://clinic.example/?r=https://jssdks.mparticle.com/v3/JS/k/events',
	],
	proxied: [{ url: 'https://mp.clinic.example/v3/JS/us1-0123/events', body: JSON.stringify(BATCH) }],
	notProxied: [{ url: 'https://clinic.example/v3/JS/us1/events', body: JSON.stringify({ events: BATCH.events }) }],
	reads: [
		{
			sent: { url: 'https://jssdks.mparticle.com/v3/JS/us1-0123456789abcdef/events', body: JSON.stringify(BATCH) },
			gives: [
				[
					{ kind: 'event', value: 'Quiz Answered' },
					{ about: 'health', value: 'Bipolar disorder' },
					{ kind: 'page', about: 'context', value: 'https://clinic.example/quiz' },
					{ kind: 'email', value: canary.email },
					{ kind: 'account', value: 'user-1042' },
					{ kind: 'browser-id', value: canary.uuid },
				],
				[
					{ kind: 'event', value: 'Depression quiz' },
					{ about: 'health', channel: 'event', value: 'Depression quiz' },
				],
			],
			hides: ['asthma', 's-1', 'other'],
		},
		{
			sent: {
				url: 'https://identity.mparticle.com/v1/-6541230987654321000/modify',
				body: JSON.stringify({ identity_changes: [{ identity_type: 'email', old_value: null, new_value: canary.email }] }),
			},
			gives: [[{ kind: 'email', value: canary.email }]],
		},
		{
			sent: {
				url: 'https://jssdks.mparticle.com/v2/JS/us1-0123/events',
				body: JSON.stringify({
					n: 'Booked',
					ui: [{ Type: 7, Identity: canary.email }],
					das: canary.uuid,
					attrs: { drug: 'Fluoxetine' },
				}),
			},
			gives: [
				[
					{ kind: 'event', value: 'Booked' },
					{ kind: 'email', value: canary.email },
					{ kind: 'medication', value: 'Fluoxetine' },
				],
			],
		},
	],
});

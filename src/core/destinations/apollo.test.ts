import { apollo } from './apollo.ts';
import { canary, testDestination } from './parts/destination-tester.ts';

testDestination(apollo, {
	leaves: [
		'https://assets.apollo.io/micro/website-tracker/tracker.iife.js',
		'https://aplo-evnt.com/',
		'https://aplo-evnt.com.clinic.example/api/v1/intent_pixel/track_request',
		'https://clinic.example/?u=https://aplo-evnt.com/api/v1/intent_pixel/track_request',
	],
	takes: [
		'https://aplo-evnt.com/api/v1/intent_pixel/track_request?app_id=1',
		'https://aplo-evnt.com/api/v1/intent_pixel/can_track_visitor',
	],
	reads: [
		{
			sent: {
				url: 'https://aplo-evnt.com/api/v1/intent_pixel/track_request?app_id=app-000001',
				body: JSON.stringify([
					{ apollo_anon_id: canary.uuid, event_type: 'page_visit', page: 'https://clinic.example/epilepsy' },
					{ apollo_anon_id: canary.uuid, event_type: 'form_submit', email: canary.email },
				]),
			},
			gives: [
				[
					{ kind: 'event', value: 'page_visit', at: 'body/0/event_type' },
					{ about: 'context', kind: 'page', value: 'https://clinic.example/epilepsy' },
					{ kind: 'browser-id', value: canary.uuid },
				],
				[{ kind: 'email', value: canary.email }],
			],
			hides: ['app-000001'],
		},
	],
});

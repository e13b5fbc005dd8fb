import { gosquared } from './gosquared.ts';
import { canary, testDestination } from './parts/destination-tester.ts';

testDestination(gosquared, {
	takes: ['https://data.gosquared.com/pv?a=1', 'https://api.gosquared.com/tracking/v1/event'],
	leaves: [
		'https://d1l6p2sc9645hc.cloudfront.net/tracker.js',
		'https://www.gosquared.com/',
		'https://data.gosquared.com.clinic.example/pv',
		'https://clinic.example/?r=https://data.gosquared.com/pv',
	],
	reads: [
		{
			sent: {
				url: 'https://api.gosquared.com/tracking/v1/event?site_token=asthma',
				body: JSON.stringify({
					event: { name: 'Quiz Answered', data: { answer: 'Bipolar disorder' } },
					page: { url: 'https://clinic.example/quiz', title: 'Quiz' },
					visitor_id: canary.uuid,
					person_id: 'email:casey',
					properties: { email: canary.email },
				}),
			},
			gives: [
				[
					{ kind: 'event', value: 'Quiz Answered' },
					{ about: 'health', value: 'Bipolar disorder' },
					{ kind: 'page', about: 'context', value: 'https://clinic.example/quiz' },
					{ kind: 'account', value: 'email:casey' },
					{ kind: 'email', value: canary.email },
					{ kind: 'browser-id', value: canary.uuid },
				],
			],
			hides: ['asthma'],
		},
	],
});

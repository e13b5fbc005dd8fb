import { crazyEgg } from './crazy-egg.ts';
import { canary, query, testDestination } from './parts/destination-tester.ts';

testDestination(crazyEgg, {
	leaves: [
		'https://script.crazyegg.com/pages/scripts/0123/8463.js',
		'https://www.crazyegg.com/',
		'https://app.crazyegg.com/v2/dashboard',
		'https://tracking.crazyegg.com.clinic.example/hit',
		'https://clinic.example/?u=https://tracking.crazyegg.com/',
	],
	takes: [
		'https://tracking.crazyegg.com/hit?u=1',
		'https://user-event-tracker-lambda.us-east-1.crazyegg.com/',
		'https://assets-tracking.crazyegg.com/collect',
	],
	reads: [
		{
			sent: {
				url: `https://tracking.crazyegg.com/hit?${query({ url: 'https://clinic.example/depression', user_id: canary.uuid, v: 'anxiety' })}`,
				body: JSON.stringify({ event: 'quiz_done', identifier: canary.email, traits: { answer: 'suicide risk' } }),
			},
			gives: [
				[
					{ about: 'context', kind: 'page', value: 'https://clinic.example/depression', at: 'query/url' },
					{ kind: 'browser-id', value: canary.uuid },
					{ kind: 'event', value: 'quiz_done' },
					{ about: 'health', value: 'suicide risk' },
				],
			],
			hides: ['anxiety'],
		},
	],
});

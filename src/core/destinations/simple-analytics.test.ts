import { query, testDestination } from './parts/destination-tester.ts';
import { simpleAnalytics } from './simple-analytics.ts';

testDestination(simpleAnalytics, {
	takes: ['https://queue.simpleanalyticscdn.com/simple.gif?type=pageview', 'https://queue.simpleanalyticscdn.com/events'],
	leaves: [
		'https://scripts.simpleanalyticscdn.com/latest.js',
		'https://www.simpleanalytics.com/events',
		'https://queue.simpleanalyticscdn.com.clinic.example/simple.gif',
		'https://clinic.example/?r=https://queue.simpleanalyticscdn.com/simple.gif',
	],
	reads: [
		{
			sent: {
				url: `https://queue.simpleanalyticscdn.com/simple.gif?${query({ type: 'event', event: 'quiz_answered', hostname: 'clinic.example', path: '/conditions/depression', page_id: 'asthma', metadata: { answer: 'Bipolar disorder' } })}`,
			},
			gives: [
				[
					{ kind: 'event', value: 'quiz_answered' },
					{ kind: 'page', about: 'context', value: 'https://clinic.example/conditions/depression' },
					{ about: 'health', value: 'Bipolar disorder' },
				],
			],
			hides: ['asthma'],
		},
	],
});

import { convert } from './convert.ts';
import { canary, testDestination } from './parts/destination-tester.ts';

testDestination(convert, {
	leaves: [
		'https://cdn-4.convertexperiments.com/js/10000000-10000001.js',
		'https://logs.convertexperiments.com/log',
		'https://www.convert.com/',
		'https://10000001.metrics.convertexperiments.com.clinic.example/track',
		'https://clinic.example/track',
	],
	takes: [
		'https://10000001.metrics.convertexperiments.com/track',
		'https://10000001.metrics.convertexperiments.com/v1/track/10000000/10000001',
	],
	reads: [
		{
			sent: {
				url: 'https://10000001.metrics.convertexperiments.com/v1/track/10000000/10000001',
				body: JSON.stringify({
					accountId: '10000000',
					visitors: [
						{
							visitorId: canary.uuid,
							segments: { customSegments: ['bipolar disorder'] },
							events: [{ eventType: 'bucketing', data: { experienceId: 'depression' } }],
						},
					],
				}),
			},
			gives: [
				[
					{ kind: 'event', value: 'bucketing' },
					{ kind: 'browser-id', value: canary.uuid },
					{ about: 'health', value: 'bipolar disorder' },
				],
			],
			hides: ['depression', '10000000'],
		},
		{
			sent: {
				url: 'https://10000001.metrics.convertexperiments.com/track',
				body: JSON.stringify({ cid: 'c', pid: 'p', vid: canary.uuid, ev: [{ evt: 'hitGoal', goals: ['1'] }] }),
			},
			gives: [
				[
					{ kind: 'event', value: 'hitGoal' },
					{ kind: 'browser-id', value: canary.uuid },
				],
			],
		},
	],
});

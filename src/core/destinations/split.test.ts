import { canary, testDestination } from './parts/destination-tester.ts';
import { split } from './split.ts';

testDestination(split, {
	leaves: [
		'https://cdn.split.io/sdk/split-11.0.0.min.js',
		'https://sdk.split.io/api/splitChanges?since=-1',
		'https://www.split.io/',
		'https://events.split.io.clinic.example/api/events/bulk',
		'https://clinic.example/api/events/bulk',
	],
	takes: [
		'https://events.split.io/api/events/bulk',
		'https://events.split.io/api/testImpressions/bulk',
		`https://sdk.split.io/api/memberships/${canary.uuid}`,
	],
	reads: [
		{
			sent: { url: 'https://sdk.split.io/api/mySegments/casey.canary%40example.com' },
			gives: [[{ kind: 'email', value: canary.email, at: 'path' }]],
		},
		{
			sent: {
				url: 'https://events.split.io/api/events/bulk',
				body: JSON.stringify([
					{ key: canary.uuid, trafficTypeName: 'user', eventTypeId: 'quiz done', properties: { answer: 'suicide risk' } },
				]),
			},
			gives: [
				[
					{ kind: 'event', value: 'quiz done' },
					{ kind: 'browser-id', value: canary.uuid },
					{ about: 'health', value: 'suicide risk' },
				],
			],
			hides: ['user'],
		},
	],
});

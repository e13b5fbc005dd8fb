import { decibel } from './decibel.ts';
import { canary, testDestination } from './parts/destination-tester.ts';

testDestination(decibel, {
	leaves: [
		'https://cdn.decibelinsight.net/i/10000/100000/di.js',
		'https://collection.decibelinsight.net/i/10000/100000/di.js',
		'https://portal.decibelinsight.com/',
		'https://collection.decibelinsight.net.clinic.example/i/10000/c',
		'https://clinic.example/?u=https://collection.decibelinsight.net/i/10000/c',
	],
	takes: ['https://collection.decibelinsight.net/i/10000/c', 'wss://collection.decibelinsight.net/i/10000/ws/'],
	reads: [
		{
			sent: {
				url: 'https://collection.decibelinsight.net/i/10000/c',
				body: JSON.stringify({
					url: 'https://clinic.example/depression',
					title: 'Depression test',
					leadId: canary.uuid,
					sessionId: 'session-1',
					customData: { answer: 'suicide risk' },
				}),
			},
			gives: [
				[
					{ about: 'context', kind: 'page', value: 'https://clinic.example/depression' },
					{ about: 'context', kind: 'title', value: 'Depression test' },
					{ kind: 'browser-id', value: canary.uuid },
					{ about: 'health', value: 'suicide risk' },
				],
			],
			hides: ['session-1'],
		},
	],
});

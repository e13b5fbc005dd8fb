import { eyeota } from './eyeota.ts';
import { canary, query, testDestination } from './parts/destination-tester.ts';

testDestination(eyeota, {
	leaves: [
		'https://ps.eyeota.net/tag.js',
		'https://www.eyeota.com/',
		'https://ps.eyeota.net.clinic.example/match',
		'https://clinic.example/?u=https://ps.eyeota.net/match',
	],
	takes: ['https://ps.eyeota.net/match?bid=1', 'https://ps.eyeota.net/match/bounce/?bid=1', 'https://ps.eyeota.net/pixel?pid=1'],
	reads: [
		{
			sent: { url: `https://ps.eyeota.net/match?${query({ bid: 'irm51m1', uid: canary.uuid })}` },
			gives: [[{ kind: 'browser-id', value: canary.uuid }]],
			hides: ['irm51m1'],
		},
		{
			sent: {
				url: `https://ps.eyeota.net/pixel?${query({ pid: 'mle4m40', sid: 'clinic', cat: 'Depression and anxiety', url: 'https://clinic.example/depression' })}`,
			},
			gives: [
				[
					{ about: 'health', value: 'Depression and anxiety' },
					{ about: 'context', kind: 'page', value: 'https://clinic.example/depression' },
				],
			],
			hides: ['mle4m40'],
		},
	],
});

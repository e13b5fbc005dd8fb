import { canary, testDestination } from './parts/destination-tester.ts';
import { vibe } from './vibe.ts';

testDestination(vibe, {
	takes: ['https://t.vibe.co/s2s-conversion/events', 'https://t.vibe.co/pixel/event?a=lead'],
	leaves: [
		'https://s.vibe.co/vbpx.js',
		'https://www.vibe.co/privacy',
		'https://t.vibe.co/pixel.js',
		'https://t.vibe.co.evil.example/pixel/event',
		'https://clinic.example/pixel/event?to=t.vibe.co',
	],
	reads: [
		{
			sent: {
				url: 'https://t.vibe.co/s2s-conversion/events',
				body: JSON.stringify({
					eid: '11112222-3333-4444-8555-666677778888',
					a: 'lead',
					aid: 'PIXEL1',
					ts: 1_700_000_000_000,
					ed: JSON.stringify({ purchase_id: 'ord-5501', program: 'GLP-1 weight loss' }),
					gid: canary.uuid,
					url: 'https://clinic.example/weight-loss',
				}),
			},
			gives: [
				[
					{ kind: 'event', value: 'lead' },
					{ about: 'context', kind: 'page', value: 'https://clinic.example/weight-loss' },
					{ kind: 'browser-id', value: canary.uuid },
					{ about: 'health', value: 'GLP-1 weight loss' },
				],
			],
			hides: ['PIXEL1', 'ord-5501', '11112222-3333-4444-8555-666677778888'],
		},
	],
});

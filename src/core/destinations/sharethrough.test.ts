import { canary, testDestination } from './parts/destination-tester.ts';
import { sharethrough } from './sharethrough.ts';

testDestination(sharethrough, {
	takes: ['https://btlr.sharethrough.com/universal/v1?supply_id=x', 'https://match.sharethrough.com/sync/v1?source_id=x'],
	leaves: [
		'https://www.sharethrough.com/privacy',
		'https://b.sharethrough.com/tag.js',
		'https://match.sharethrough.com.evil.example/sync/v1',
		'https://clinic.example/sync/v1?to=match.sharethrough.com',
	],
	reads: [
		{
			sent: { url: `https://match.sharethrough.com/sync/v1?source_id=abcdef0123456789&source_user_id=${canary.uuid}` },
			gives: [[{ kind: 'browser-id', value: canary.uuid }]],
			hides: ['abcdef0123456789'],
		},
		{
			sent: {
				url: 'https://btlr.sharethrough.com/universal/v1?supply_id=x',
				body: JSON.stringify({ id: 'req-1', site: { page: 'https://clinic.example/lupus', ref: '' }, imp: [{ id: 'i1' }] }),
			},
			gives: [[{ about: 'context', kind: 'page', value: 'https://clinic.example/lupus' }]],
			hides: ['req-1', 'i1'],
		},
	],
});

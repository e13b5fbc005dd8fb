import { mediaNet } from './media-net.ts';
import { canary, testDestination } from './parts/destination-tester.ts';

testDestination(mediaNet, {
	takes: ['https://contextual.media.net/cksync.php?cs=3&type=x&ovsid=1', 'https://prebid.media.net/rtb/prebid?cid=x'],
	leaves: [
		'https://contextual.media.net/dmedianet.js',
		'https://www.media.net/privacy-policy/',
		'https://contextual.media.net.evil.example/cksync.php',
		'https://clinic.example/cksync.php?to=media.net',
	],
	reads: [
		{
			sent: { url: `https://contextual.media.net/cksync.php?cs=3&type=partner&ovsid=${canary.uuid}` },
			gives: [[{ kind: 'browser-id', value: canary.uuid }]],
			hides: ['partner'],
		},
		{
			sent: {
				url: 'https://prebid.media.net/rtb/prebid?cid=8CU000001',
				body: JSON.stringify({
					site: {
						domain: 'clinic.example',
						page: 'https://clinic.example/cancer',
						canonical_url: 'https://clinic.example/cancer',
					},
					ortb2: { site: { ext: { data: { topic: 'breast cancer' } } } },
					imp: [{ id: 'i1' }],
				}),
			},
			gives: [
				[
					{ about: 'context', kind: 'page', value: 'https://clinic.example/cancer' },
					{ about: 'health', value: 'breast cancer' },
				],
			],
			hides: ['8CU000001', 'i1'],
		},
	],
});

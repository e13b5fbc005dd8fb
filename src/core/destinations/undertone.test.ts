import { canary, testDestination } from './parts/destination-tester.ts';
import { undertone } from './undertone.ts';

testDestination(undertone, {
	takes: [
		'https://ads.undertone.com/t?trackerid=1',
		'https://usr.undertone.com/userPixel/sync?partnerId=1&uid=x',
		'https://hb.undertone.com/hb?pid=1',
	],
	leaves: [
		'https://www.undertone.com/privacy/',
		'https://cdn.undertone.com/js/ajs.js',
		'https://ads.undertone.com.evil.example/t',
		'https://clinic.example/t?to=ads.undertone.com',
	],
	reads: [
		{
			sent: {
				url: 'https://hb.undertone.com/hb?pid=10001&domain=clinic.example',
				body: JSON.stringify({
					'x-ut-hb-params': [{ bidRequestId: 'b1', placementId: 'slot-1', url: 'https://clinic.example/tinnitus' }],
					commons: { uids: { id5id: { uid: canary.uuid } } },
				}),
			},
			gives: [
				[
					{ about: 'context', kind: 'page', value: 'https://clinic.example/tinnitus' },
					{ kind: 'browser-id', value: canary.uuid },
				],
			],
			hides: ['10001', 'slot-1'],
		},
	],
});

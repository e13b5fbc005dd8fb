import { canary, query, testDestination } from './parts/destination-tester.ts';
import { xandr } from './xandr.ts';

testDestination(xandr, {
	takes: [
		'https://ib.adnxs.com/pixie?pi=1&e=PageView',
		'https://secure.adnxs.com/seg?add=1',
		'https://ib.adnxs.com/getuid?https%3A%2F%2Fpartner.example%2F%3Fid%3D%24UID',
		'https://ib.adnxs.com/ut/v3/prebid',
	],
	leaves: [
		'https://acdn.adnxs.com/dmp/up/pixie.js',
		'https://ib.adnxs.com/',
		'https://ib.adnxs.com.evil.example/pixie',
		'https://clinic.example/?next=https://ib.adnxs.com/pixie',
	],
	reads: [
		{
			sent: {
				url: `https://ib.adnxs.com/pixie?${query({
					pi: canary.uuid,
					e: 'ItemView',
					item_name: 'fluoxetine',
					u: 'https://clinic.example/medicines/fluoxetine',
				})}`,
			},
			gives: [
				[
					{ about: 'context', kind: 'event', value: 'ItemView' },
					{ about: 'context', kind: 'page', value: 'https://clinic.example/medicines/fluoxetine' },
					{ kind: 'product', value: 'fluoxetine' },
				],
			],
			hides: [canary.uuid],
		},
		{
			sent: { url: 'https://ib.adnxs.com/bounce?%2Fsetuid%3Fentity%3D18%26code%3D7000000000000000001' },
			gives: [[{ kind: 'browser-id', value: '7000000000000000001' }]],
			hides: ['18'],
		},
		{
			sent: {
				url: 'https://ib.adnxs.com/ut/v3/prebid',
				body: JSON.stringify({
					tags: [{ id: 1, keywords: [{ key: 'topic', value: ['bipolar disorder'] }] }],
					referrer_detection: { rd_ref: 'https://clinic.example/bipolar' },
					eids: [{ source: 'example', id: canary.uuid }],
				}),
			},
			gives: [
				[
					{ about: 'health', value: 'bipolar disorder' },
					{ about: 'context', kind: 'page', value: 'https://clinic.example/bipolar' },
					{ kind: 'browser-id', value: canary.uuid },
				],
			],
		},
	],
});

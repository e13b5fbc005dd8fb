import { liveintent } from './liveintent.ts';
import { canary, query, testDestination } from './parts/destination-tester.ts';

testDestination(liveintent, {
	leaves: [
		'https://b-code.liadm.com/a-00ab.min.js',
		'https://www.liveintent.com/',
		'https://rp.liadm.com.clinic.example/p',
		'https://clinic.example/?to=https://rp.liadm.com/p',
	],
	takes: [
		'https://rp.liadm.com/p?aid=a-00ab',
		'https://rp.liadm.com/j?aid=a-00ab',
		'https://i.liadm.com/s/12345?bidder_id=1',
		'https://i6.liadm.com/s/12345',
		'https://idx.liadm.com/idex/prebid/any',
		'https://p.liadm.com/imp?s=1',
	],
	reads: [
		{
			sent: {
				url: `https://rp.liadm.com/p?${query({
					aid: 'a-00ab',
					duid: 'df9f30ab37f2--01dwcepmbbbqm0hvj4wytvyss4',
					pu: 'https://clinic.example/depression',
					e: `${canary.emailMd5},${canary.emailSha256}`,
					se: btoa(JSON.stringify({ event: 'viewProduct', name: 'Fluoxetine 20 mg', email: canary.email })),
					ext_wrapper: { t: 1634246305364, d: { version: 'depression' } },
					wpn: 'lc-bundle',
				})}`,
			},
			gives: [
				[
					{ about: 'context', kind: 'page', value: 'https://clinic.example/depression' },
					{ kind: 'event', value: 'viewProduct', at: 'query/se>base64>json/event' },
					{ kind: 'product', value: 'Fluoxetine 20 mg' },
					{ kind: 'email', value: canary.email, form: 'plain' },
					{ kind: 'email', value: canary.emailMd5, form: 'md5' },
					{ kind: 'email', value: canary.emailSha256, form: 'sha256' },
					{ kind: 'browser-id', value: 'df9f30ab37f2--01dwcepmbbbqm0hvj4wytvyss4' },
				],
			],
			hides: ['a-00ab', 'lc-bundle'],
		},
		{
			sent: { url: `https://i.liadm.com/s/12345?${query({ bidder_id: '1', bidder_uuid: canary.uuid })}` },
			gives: [[{ kind: 'browser-id', value: canary.uuid }]],
		},
	],
});

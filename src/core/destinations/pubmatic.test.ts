import { canary, query, testDestination } from './parts/destination-tester.ts';
import { pubmatic } from './pubmatic.ts';

testDestination(pubmatic, {
	leaves: [
		'https://ads.pubmatic.com/AdServer/js/user_sync.html?p=1',
		'https://ads.pubmatic.com/AdServer/js/pwt/1/2/pwt.js',
		'https://pubmatic.com/',
		'https://image2.pubmatic.com.clinic.example/AdServer/Pug',
		'https://clinic.example/?u=https://image2.pubmatic.com/AdServer/Pug',
	],
	takes: [
		'https://image2.pubmatic.com/AdServer/Pug?vcode=1',
		'https://simage4.pubmatic.com/AdServer/SPug?o=1',
		'https://image6.pubmatic.com/AdServer/UCookieSetPug?oid=1',
		'https://hbopenbid.pubmatic.com/translator?source=prebid-client',
		'https://t.pubmatic.com/wl?v=1',
	],
	reads: [
		{
			sent: {
				url: `https://image2.pubmatic.com/AdServer/Pug?${query({ vcode: btoa('o=2&type=1&code=806&tl=518400'), piggybackCookie: `uid:${canary.uuid}` })}`,
			},
			gives: [[{ kind: 'browser-id', value: `uid:${canary.uuid}` }]],
			hides: ['518400'],
		},
		{
			sent: {
				url: 'https://hbopenbid.pubmatic.com/translator?source=prebid-client',
				body: JSON.stringify({
					site: { page: 'https://clinic.example/eating-disorder', publisher: { id: '5890' } },
					user: { ext: { eids: [{ source: 'id5-sync.com', uids: [{ id: 'ID5-ZHMOabcdef0123456789' }] }] } },
					imp: [{ bidfloor: 0.1, tagid: 'depression' }],
				}),
			},
			gives: [
				[
					{ about: 'context', kind: 'page', value: 'https://clinic.example/eating-disorder' },
					{ kind: 'browser-id', value: 'ID5-ZHMOabcdef0123456789' },
				],
			],
			hides: ['5890', 'depression'],
		},
	],
});

import { magnite } from './magnite.ts';
import { canary, query, testDestination } from './parts/destination-tester.ts';

testDestination(magnite, {
	leaves: [
		'https://eus.rubiconproject.com/usync.html',
		'https://ads.rubiconproject.com/prebid/12345_site.js',
		'https://www.magnite.com/',
		'https://pixel.rubiconproject.com.clinic.example/tap.php',
		'https://clinic.example/?u=https://pixel.rubiconproject.com/tap.php',
	],
	takes: [
		'https://pixel.rubiconproject.com/tap.php?v=1',
		'https://token.rubiconproject.com/token?pid=1',
		'https://fastlane.rubiconproject.com/a/api/fastlane.json?account_id=1',
		'https://prebid-server.rubiconproject.com/openrtb2/auction',
	],
	reads: [
		{
			sent: {
				url: `https://pixel.rubiconproject.com/tap.php?${query({ v: '8981', nid: '2307', put: canary.uuid, gdpr: '0', expires: '30' })}`,
			},
			gives: [[{ kind: 'browser-id', value: canary.uuid, at: 'query/put' }]],
			hides: ['8981', '2307'],
		},
		{
			sent: {
				url: `https://fastlane.rubiconproject.com/a/api/fastlane.json?${query({
					account_id: '14598',
					rf: 'https://clinic.example/quiz/ocd',
					kw: 'ocd,anxiety',
					'tg_v.condition': 'bipolar disorder',
					'eid_pubcid.org': canary.uuid,
					'tg_i.pbadslot': 'depression',
				})}`,
			},
			gives: [
				[
					{ about: 'context', kind: 'page', value: 'https://clinic.example/quiz/ocd', at: 'query/rf' },
					{ kind: 'page-meta', value: 'ocd,anxiety' },
					{ about: 'health', value: 'bipolar disorder' },
					{ kind: 'browser-id', value: canary.uuid },
				],
			],
			hides: ['14598', 'depression'],
		},
		{
			sent: {
				url: 'https://prebid-server.rubiconproject.com/openrtb2/auction',
				body: JSON.stringify({
					id: 'auction-1',
					imp: [{ id: 'depression', ext: { data: { pbadslot: '/1/clinic', topic: 'panic attacks' } } }],
					site: { page: 'https://clinic.example/panic', ref: 'https://search.example/', keywords: 'panic attack' },
					device: { ua: 'depression/1.0', ifa: '4ad1a9e8-9f7b-4c56-8ed1-19f21bd4ae4a', geo: { lat: 41.88, lon: -87.63 } },
					user: {
						buyeruid: canary.uuid,
						data: [{ name: 'clinic', segment: [{ id: '77', name: 'Opioid use disorder' }] }],
						ext: { eids: [{ source: 'sharedid.org', uids: [{ id: 'e2b3f3b2-6a1c-44c5-9ce6-6f6f5f1d3b11', atype: 1 }] }] },
					},
				}),
			},
			gives: [
				[
					{ about: 'context', kind: 'page', value: 'https://clinic.example/panic', at: 'body/site/page' },
					{ about: 'health', value: 'panic attacks' },
					{ about: 'health', value: 'Opioid use disorder', at: 'body/user/data/0/segment/0/name' },
					{ kind: 'browser-id', value: canary.uuid },
					{ kind: 'browser-id', value: 'e2b3f3b2-6a1c-44c5-9ce6-6f6f5f1d3b11' },
					{ kind: 'device-id', value: '4ad1a9e8-9f7b-4c56-8ed1-19f21bd4ae4a' },
					{ kind: 'location', value: '41.88' },
				],
			],
			hides: ['depression', 'depression/1.0', 'auction-1'],
		},
	],
});

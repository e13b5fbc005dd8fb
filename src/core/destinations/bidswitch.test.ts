import { bidswitch } from './bidswitch.ts';
import { canary, query, testDestination } from './parts/destination-tester.ts';

testDestination(bidswitch, {
	leaves: [
		'https://cdn.bidswitch.net/creative.js',
		'https://www.bidswitch.com/',
		'https://x.bidswitch.net.clinic.example/sync',
		'https://clinic.example/?u=https://x.bidswitch.net/sync',
	],
	takes: [
		'https://x.bidswitch.net/sync?ssp=1',
		'https://x.bidswitch.net/syncd?dsp_id=1',
		'https://x.bidswitch.net/ul_cb/sync?ssp=1',
	],
	reads: [
		{
			sent: { url: `https://x.bidswitch.net/sync?${query({ ssp: 'liveintent', user_id: canary.uuid, gdpr: '0' })}` },
			gives: [[{ kind: 'browser-id', value: canary.uuid, at: 'query/user_id' }]],
			hides: ['liveintent'],
		},
	],
});

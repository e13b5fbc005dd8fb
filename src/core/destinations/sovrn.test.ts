import { canary, query, testDestination } from './parts/destination-tester.ts';
import { sovrn } from './sovrn.ts';

testDestination(sovrn, {
	leaves: [
		'https://ap.lijit.com/www/sovrn_beacon_standalone/sovrn_standalone_beacon.js',
		'https://cdn.viglink.com/api/vglnk.js',
		'https://www.sovrn.com/',
		'https://ce.lijit.com.clinic.example/merge',
		'https://clinic.example/?u=https://ce.lijit.com/merge',
	],
	takes: [
		'https://ce.lijit.com/merge?pid=1',
		'https://ap.lijit.com/rtb/bid?src=prebid_prebid_8.0',
		'https://ap.lijit.com/pixel?redir=1',
		'https://api.viglink.com/api/ping?key=1',
	],
	reads: [
		{
			sent: { url: `https://ce.lijit.com/merge?${query({ pid: '2', '3pid': canary.uuid })}` },
			gives: [[{ kind: 'browser-id', value: canary.uuid, at: 'query/3pid' }]],
		},
		{
			sent: {
				url: 'https://ap.lijit.com/rtb/bid?src=prebid_prebid_8.0',
				body: JSON.stringify({
					id: '1',
					site: { domain: 'clinic.example', page: 'https://clinic.example/psoriasis' },
					imp: [{ tagid: 'depression' }],
				}),
			},
			gives: [[{ about: 'context', kind: 'page', value: 'https://clinic.example/psoriasis' }]],
			hides: ['depression'],
		},
	],
});

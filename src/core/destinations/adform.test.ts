import { adform } from './adform.ts';
import { canary, query, testDestination } from './parts/destination-tester.ts';

testDestination(adform, {
	takes: [
		'https://track.adform.net/Serving/TrackPoint/?pm=1&ADFPageName=x',
		'https://a2.adform.net/serving/trackpoint/?pm=1',
		'https://cm.adform.net/cookie?redirect_url=x',
	],
	leaves: [
		'https://s2.adform.net/banners/scripts/st/trackpoint-async.js',
		'https://track.adform.net/serving/scripts/trackpoint/async/',
		'https://site.adform.com/privacy-center/',
		'https://track.adform.net.evil.example/Serving/TrackPoint/',
		'https://clinic.example/Serving/TrackPoint/?to=track.adform.net',
	],
	reads: [
		{
			sent: {
				url: `https://track.adform.net/Serving/TrackPoint/?${query({ pm: '100001', ADFPageName: 'Clinic|Epilepsy|Thank you', ADFdivider: '|', ord: '1700000000', loc: 'https://clinic.example/epilepsy', sv1: 'epilepsy', email: canary.email, orderid: 'ord-5501' })}`,
			},
			gives: [
				[
					{ about: 'context', kind: 'title', value: 'Clinic|Epilepsy|Thank you' },
					{ about: 'context', kind: 'page', value: 'https://clinic.example/epilepsy' },
					{ about: 'health', value: 'epilepsy' },
					{ kind: 'email', value: canary.email },
				],
			],
			hides: ['100001', 'ord-5501', '|'],
		},
	],
});

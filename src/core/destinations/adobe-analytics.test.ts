import { adobeAnalytics } from './adobe-analytics.ts';
import { query, testDestination } from './parts/destination-tester.ts';

testDestination(adobeAnalytics, {
	leaves: [
		'https://clinic.tt.omtrdc.net/rest/v1/delivery?client=clinic',
		'https://clinic.sc.omtrdc.net/id?d_visid_ver=4',
		'https://omtrdc.net.clinic.example/b/ss/x/1/',
		'https://clinic.example/?u=https://clinic.122.2o7.net/b/ss/x/1/',
		'https://assets.adobedtm.com/launch.min.js',
	],
	takes: [
		'https://clinic.sc.omtrdc.net/id?d_visid_ver=5.2.0&d_fieldgroup=A&mcorgid=ABC%40AdobeOrg&mid=12345678901234567890',
		'https://clinic.122.2o7.net/b/ss/clinicprod/1/JS-2.22.0/s0123456789?AQB=1',
		'https://clinic.sc.omtrdc.net/b/ss/clinicprod/10/JS-2.22.0/s0123456789',
		'https://clinic.data.adobedc.net/b/ss/clinicprod/1/JS-2.22.0/s0123456789',
	],
	proxied: [{ url: 'https://metrics.clinic.example/b/ss/clinicprod/1/JS-2.22.0/s0123456789?AQB=1' }],
	notProxied: [{ url: 'https://clinic.example/b/ss/' }, { url: 'https://clinic.example/b/ss/article/about' }],
	reads: [
		{
			sent: {
				url: `https://clinic.sc.omtrdc.net/b/ss/clinicprod/1/JS-2.22.0/s0123456789?${query({
					AQB: '1',
					pageName: 'clinic:depression:test',
					g: 'https://clinic.example/depression',
					r: 'https://clinic.example/',
					events: 'event7',
					v12: 'bipolar disorder',
					c4: 'D=v12',
					pev2: 'Book a psychiatrist',
					products: ';Sertraline 50mg;1;30',
					mid: '12345678901234567890123456789012345678',
					s: '1920x1080',
					AQE: '1',
				})}`,
			},
			gives: [
				[
					{ about: 'context', kind: 'page', value: 'https://clinic.example/depression' },
					{ about: 'context', kind: 'title', value: 'clinic:depression:test' },
					{ kind: 'event', value: 'event7' },
					{ about: 'health', value: 'bipolar disorder', at: 'query/v12' },
					{ kind: 'label', value: 'Book a psychiatrist' },
					{ kind: 'product', value: ';Sertraline 50mg;1;30' },
					{ kind: 'browser-id', value: '12345678901234567890123456789012345678' },
				],
			],
			hides: ['D=v12', '1920x1080'],
		},
		{
			// R31: at a name of the site's own.
			sent: {
				url: `https://metrics.clinic.example/b/ss/clinicprod/1/JS/s1?${query({ g: 'https://clinic.example/ivf', v3: 'anxiety' })}`,
			},
			gives: [[{ about: 'health', value: 'anxiety' }]],
		},
		{
			sent: {
				url: 'https://clinic.sc.omtrdc.net/id?d_visid_ver=5.2.0&mcorgid=ABC%40AdobeOrg&mid=12345678901234567890&ts=1700000000000',
			},
			gives: [[{ kind: 'browser-id', value: '12345678901234567890' }]],
			hides: ['ABC@AdobeOrg', '5.2.0'],
		},
	],
});

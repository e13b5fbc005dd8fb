import { newRelic } from './new-relic.ts';
import { query, testDestination } from './parts/destination-tester.ts';

const app = { a: '1000001', v: '1.290.0', rst: '3000', s: 'session0123456789', ref: 'https://clinic.example/depression' };

testDestination(newRelic, {
	leaves: [
		'https://js-agent.newrelic.com/nr-spa-1.290.0.min.js',
		'https://newrelic.com/',
		'https://bam.nr-data.net.clinic.example/1/NRJS-0123456789',
		'https://clinic.example/events/1/NRJS-0123456789',
	],
	takes: [
		'https://bam.nr-data.net/1/NRJS-0123456789?a=1',
		'https://gov-bam.nr-data.net/events/1/0123456789',
		'https://bam.eu01.nr-data.net/jserrors/1/NRJS-0123456789',
		'https://bam.nr-data.net/browser/blobs?browser_monitoring_key=1',
	],
	proxied: [{ url: `https://nr.clinic.example/events/1/NRJS-0123456789?${query(app)}`, body: 'bel.7;1' }],
	notProxied: [{ url: 'https://clinic.example/events/1/NRJS-0123456789?a=1', body: 'bel.7;1' }],
	reads: [
		// It is there to keep the site working: only a person's health gives a finding.
		{
			sent: {
				url: 'https://bam.nr-data.net/ins/1/NRJS-0123456789?a=1000001',
				body: JSON.stringify({
					ins: [
						{
							eventType: 'PageAction',
							actionName: 'quiz done',
							currentUrl: 'https://clinic.example/phq9',
							answer: 'suicide risk',
							'enduser.id': 'u-77',
						},
					],
				}),
			},
			gives: [
				[
					{ kind: 'event', value: 'quiz done' },
					{ about: 'context', kind: 'page', value: 'https://clinic.example/phq9' },
					{ about: 'health', value: 'suicide risk' },
					{ kind: 'account', value: 'u-77' },
				],
			],
		},
	],
});

import { abTasty } from './ab-tasty.ts';
import { canary, testDestination } from './parts/destination-tester.ts';

testDestination(abTasty, {
	leaves: [
		'https://try.abtasty.com/0123456789abcdef0123456789abcdef.js',
		'https://try.abtasty.com/cross-domain-iframe.html',
		'https://www.abtasty.com/',
		'https://ariane.abtasty.com.clinic.example/',
		'https://clinic.example/?u=https://ariane.abtasty.com/',
	],
	takes: [
		'https://ariane.abtasty.com/',
		'https://dcinfos-cache.abtasty.com/v1/geoip',
		'https://decision.flagship.io/v2/env-1/campaigns/',
	],
	reads: [
		{
			sent: {
				url: 'https://ariane.abtasty.com/',
				body: JSON.stringify({
					c: { '1': 'depression' },
					cid: 'customer-1',
					vid: 'abcd1234efgh5678',
					cuid: canary.email,
					pt: 'Depression%20test',
					dl: 'https%3A%2F%2Fclinic.example%2Fphq9',
					h: [
						{ t: 'PAGEVIEW', qt: 5 },
						{ t: 'EVENT', ec: 'Action Tracking', ea: 'quiz done', s: { answer: 'suicide risk' } },
					],
					t: 'BATCH',
				}),
			},
			gives: [
				[
					{ kind: 'event', value: 'PAGEVIEW', at: 'body/h/0/t' },
					{ about: 'context', kind: 'page', value: 'https://clinic.example/phq9' },
					{ about: 'context', kind: 'title', value: 'Depression test' },
					{ kind: 'browser-id', value: 'abcd1234efgh5678' },
					{ kind: 'account', value: canary.email },
				],
				[
					{ kind: 'event', value: 'quiz done' },
					{ about: 'health', value: 'suicide risk' },
				],
			],
			hides: ['depression', 'customer-1', 'BATCH'],
		},
	],
});

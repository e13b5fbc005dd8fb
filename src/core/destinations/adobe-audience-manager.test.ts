import { adobeAudienceManager } from './adobe-audience-manager.ts';
import { canary, query, testDestination } from './parts/destination-tester.ts';

testDestination(adobeAudienceManager, {
	takes: [
		'https://dpm.demdex.net/id?d_visid_ver=5.2.0&d_orgid=ABC%40AdobeOrg',
		'https://dpm.demdex.net/ibs:dpid=1&dpuuid=abcdef1234567890',
		'https://clinic.demdex.net/event?d_nsid=0',
	],
	leaves: [
		'https://fast.clinic.demdex.net/dil.js',
		'https://www.demdex.net/',
		'https://demdex.net.evil.example/event',
		'https://clinic.example/?next=https://dpm.demdex.net/id',
	],
	reads: [
		{
			sent: {
				url: `https://clinic.demdex.net/event?${query({
					d_nsid: '0',
					d_mid: '10000000000000000000000000000000000002',
					d_cid_ic: 'crm\u0001customer-4711\u00011',
					c_pageName: 'Depression test',
					c_condition: 'bipolar disorder',
					c_url: 'https://clinic.example/quiz/depression',
				})}`,
			},
			gives: [
				[
					{ kind: 'browser-id', value: '10000000000000000000000000000000000002' },
					{ kind: 'browser-id', value: 'customer-4711' },
					{ about: 'context', kind: 'title', value: 'Depression test' },
					{ about: 'context', kind: 'page', value: 'https://clinic.example/quiz/depression' },
					{ about: 'health', value: 'bipolar disorder', at: 'query/c_condition' },
				],
			],
		},
		{
			sent: { url: `https://dpm.demdex.net/ibs:dpid=411&dpuuid=${canary.uuid}&gdpr=0` },
			gives: [[{ kind: 'browser-id', value: canary.uuid, at: 'path' }]],
			hides: ['411'],
		},
	],
});

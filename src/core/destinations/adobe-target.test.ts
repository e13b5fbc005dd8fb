import { adobeTarget } from './adobe-target.ts';
import { canary, query, testDestination } from './parts/destination-tester.ts';

const delivery = 'rest/v1/delivery?client=clinic&sessionId=0f0e0d0c0b0a&version=2.11.4';

testDestination(adobeTarget, {
	takes: [
		`https://clinic.tt.omtrdc.net/${delivery}`,
		'https://mboxedge35.tt.omtrdc.net/rest/v1/delivery',
		'https://clinic.tt.omtrdc.net/m2/clinic/mbox/json?mbox=target-global-mbox',
	],
	leaves: [
		'https://clinic.tt.omtrdc.net/cdn/target.js',
		'https://www.adobe.com/rest/v1/delivery',
		'https://tt.omtrdc.net.evil.example/rest/v1/delivery',
		'https://clinic.example/?next=https://clinic.tt.omtrdc.net/rest/v1/delivery',
	],
	proxied: [{ url: `https://target.clinic.example/${delivery}` }],
	notProxied: [{ url: 'https://clinic.example/rest/v1/delivery?order=7' }],
	reads: [
		{
			sent: {
				url: `https://clinic.tt.omtrdc.net/${delivery}`,
				body: JSON.stringify({
					requestId: 'f00d',
					context: {
						userAgent: 'depression/1.0',
						address: { url: 'https://clinic.example/anxiety', referringUrl: 'https://search.example/' },
					},
					id: {
						tntId: 'a1b2c3d4e5f6a7b8.35_0',
						thirdPartyId: 'member-4711',
						marketingCloudVisitorId: '10000000000000000000000000000000000001',
						customerIds: [{ id: '10000000000000000000000000000000000001', integrationCode: 'mcid' }],
					},
					execute: { mboxes: [{ index: 0, name: 'booking', parameters: { reason: 'bipolar disorder' } }] },
				}),
			},
			gives: [
				[
					{ about: 'context', kind: 'event', value: 'booking' },
					{ about: 'context', kind: 'page', value: 'https://clinic.example/anxiety' },
					{ about: 'health', value: 'bipolar disorder' },
					{ kind: 'account', value: 'member-4711' },
					{ kind: 'browser-id', value: '10000000000000000000000000000000000001' },
				],
			],
			hides: ['depression/1.0', 'f00d'],
		},
		{
			sent: {
				url: `https://clinic.tt.omtrdc.net/m2/clinic/mbox/json?${query({
					mbox: 'target-global-mbox',
					mboxURL: 'https://clinic.example/anxiety',
					mboxPC: `${canary.uuid}.35_0`,
					'profile.condition': 'depression',
				})}`,
			},
			gives: [
				[
					{ kind: 'event', value: 'target-global-mbox' },
					{ about: 'context', kind: 'page', value: 'https://clinic.example/anxiety' },
					{ about: 'health', value: 'depression' },
					{ kind: 'browser-id', value: `${canary.uuid}.35_0` },
				],
			],
		},
	],
});

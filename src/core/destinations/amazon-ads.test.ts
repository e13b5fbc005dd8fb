import { amazonAds } from './amazon-ads.ts';
import { canary, query, testDestination } from './parts/destination-tester.ts';

testDestination(amazonAds, {
	takes: [
		'https://s.amazon-adsystem.com/iu3?pid=1&event=PageView',
		'https://aax.amazon-adsystem.com/e/dtb/bid?src=1',
		'https://s.amazon-adsystem.com/x/0123456789abcdef',
		'https://c.amazon-adsystem.com/cdn/prod/config?src=1&u=https%3A%2F%2Fclinic.example%2F',
	],
	leaves: [
		'https://c.amazon-adsystem.com/aax2/apstag.js',
		'https://www.amazon.com/iu3',
		'https://s.amazon-adsystem.com/',
		'https://amazon-adsystem.com.evil.example/iu3',
		'https://clinic.example/?next=https://s.amazon-adsystem.com/iu3',
	],
	reads: [
		{
			sent: {
				url: `https://s.amazon-adsystem.com/iu3?${query({
					pid: canary.uuid,
					event: 'Lead',
					category: 'panic attacks',
					'ex-src': 'https://clinic.example/panic',
					hashedRecords: [{ type: 'email', record: canary.emailSha256 }],
				})}`,
			},
			gives: [
				[
					{ about: 'context', kind: 'event', value: 'Lead' },
					{ about: 'context', kind: 'page', value: 'https://clinic.example/panic' },
					{ about: 'health', value: 'panic attacks' },
					{ kind: 'email', value: canary.emailSha256, form: 'sha256' },
				],
			],
			hides: [canary.uuid],
		},
		{
			sent: { url: 'https://s.amazon-adsystem.com/ecm3?ex=partner.example&id=7000000000000000001' },
			gives: [[{ kind: 'browser-id', value: '7000000000000000001' }]],
		},
	],
});

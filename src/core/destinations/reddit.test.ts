import { canary, query, testDestination } from './parts/destination-tester.ts';
import { reddit } from './reddit.ts';

const ADVERTISER = 'a2_clinicpixel1';
const CLINIC_PHONE = '2a97516c354b68848cdbd8f54a226a0a55b21ed138e207ad6c5cbb9c00aa5aea';

testDestination(reddit, {
	takes: [
		'https://alb.reddit.com/rp.gif?event=PageVisit',
		'https://alb.reddit.com/rp?id=a2_x',
		'https://alb.reddit.com/snoo.gif',
	],
	leaves: [
		'https://www.redditstatic.com/ads/pixel.js',
		'https://www.reddit.com/r/depression/',
		'https://pixel-config.reddit.com/pixels/a2_x/config',
		'https://alb.reddit.com.evil.example/rp.gif',
		'https://clinic.example/go?to=https://alb.reddit.com/rp.gif',
	],
	reads: [
		{
			sent: {
				url: `https://alb.reddit.com/rp.gif?${query({
					ts: '1700000000000',
					id: ADVERTISER,
					event: 'Custom',
					'm.customEventName': 'Booked depression screening',
					'm.products': [{ id: 'sku9', name: 'Sertraline 50mg' }],
					'm.conversionId': 'order77',
					uuid: canary.uuid,
					aaid: '',
					em: canary.emailSha256,
					external_id: 'user-481',
					esurl: 'https://clinic.example/depression',
					opt_out: '0',
					v: 'rdt_0a1b2c3d',
				})}`,
			},
			gives: [
				[
					{ kind: 'event', value: 'Booked depression screening' },
					{ about: 'context', kind: 'page', value: 'https://clinic.example/depression' },
					{ kind: 'product', value: 'Sertraline 50mg' },
					{ kind: 'email', value: canary.emailSha256, form: 'sha256' },
					{ kind: 'account', value: 'user-481' },
					{ kind: 'browser-id', value: canary.uuid },
				],
			],
			hides: [ADVERTISER, 'order77', 'rdt_0a1b2c3d'],
		},
		{
			// What the pixel found by itself; the clinic's number stands on every page and weighs less than what was typed.
			sent: {
				url: `https://alb.reddit.com/rp?id=${ADVERTISER}`,
				body: query({
					event: 'Lead',
					auto_em: `${canary.emailSha256},${canary.emailSha256}`,
					auto_pn: `495~${canary.phoneSha256}|225~${CLINIC_PHONE}`,
				}),
			},
			gives: [
				[
					{ kind: 'event', value: 'Lead' },
					{ kind: 'email', value: canary.emailSha256 },
					{ kind: 'phone', value: canary.phoneSha256 },
				],
			],
			hides: [CLINIC_PHONE],
		},
		{
			sent: {
				url: `https://alb.reddit.com/rp.gif?${query({ id: ADVERTISER, event: 'PageVisit', em: '', auto_pn: '', aaid: 'undefined' })}`,
			},
			gives: [[{ kind: 'event', value: 'PageVisit' }]],
			hides: ['undefined'],
		},
	],
});

import { applovin } from './applovin.ts';
import { canary, testDestination } from './parts/destination-tester.ts';

testDestination(applovin, {
	takes: ['https://b.applovin.com/v1/pixel', 'https://b.applovin.com/v1/event?pixel_id=x'],
	leaves: [
		'https://c.albss.com/p/l/loader.iife.js',
		'https://www.applovin.com/privacy/',
		'https://b.applovin.com.evil.example/v1/pixel',
		'https://clinic.example/v1/pixel?to=b.applovin.com',
	],
	reads: [
		{
			sent: {
				url: 'https://b.applovin.com/v1/event?pixel_id=PIXEL1',
				body: JSON.stringify({
					events: [
						{
							name: 'purchase',
							event_source_url: 'https://clinic.example/hair-loss',
							user_data: { email: canary.emailSha256, axwrt: canary.uuid },
							data: { items: [{ item_name: 'Finasteride 1mg', price: 20 }], transaction_id: 'ord-5501', reason: 'alopecia' },
						},
					],
				}),
			},
			gives: [
				[
					{ kind: 'event', value: 'purchase' },
					{ about: 'context', kind: 'page', value: 'https://clinic.example/hair-loss' },
					{ kind: 'email', value: canary.emailSha256 },
					{ kind: 'browser-id', value: canary.uuid },
					{ kind: 'product', value: 'Finasteride 1mg' },
				],
			],
			hides: ['ord-5501', '20'],
		},
	],
});

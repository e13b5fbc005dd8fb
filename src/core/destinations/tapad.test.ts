import { canary, query, testDestination } from './parts/destination-tester.ts';
import { tapad } from './tapad.ts';

testDestination(tapad, {
	leaves: [
		'https://www.tapad.com/',
		'https://pixel.tapad.com/robots.txt',
		'https://pixel.tapad.com.clinic.example/idsync/ex/receive',
		'https://clinic.example/?u=https://pixel.tapad.com/idsync/ex/receive',
	],
	takes: [
		'https://pixel.tapad.com/idsync/ex/receive?partner_id=1',
		'https://pixel.tapad.com/idsync/ex/receive/check?partner_id=1',
		'https://pixel.tapad.com/idsync/ex/push?partner_id=1',
	],
	reads: [
		{
			sent: {
				url: `https://pixel.tapad.com/idsync/ex/receive?${query({
					partner_id: '2994',
					partner_device_id: canary.uuid,
					partner_typed_did: { HARDWARE_ANDROID_AD_ID: '4ad1a9e8-9f7b-4c56-8ed1-19f21bd4ae4a' },
					gdpr: '0',
				})}`,
			},
			gives: [
				[
					{ kind: 'browser-id', value: canary.uuid, at: 'query/partner_device_id' },
					{ kind: 'device-id', value: '4ad1a9e8-9f7b-4c56-8ed1-19f21bd4ae4a' },
				],
			],
			hides: ['2994'],
		},
	],
});

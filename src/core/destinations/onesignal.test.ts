import { onesignal } from './onesignal.ts';
import { canary, testDestination } from './parts/destination-tester.ts';

testDestination(onesignal, {
	takes: [
		'https://onesignal.com/api/v1/players',
		'https://api.onesignal.com/apps/11111111-1111-1111-1111-111111111111/users',
		'https://api.onesignal.com/apps/11111111-1111-1111-1111-111111111111/users/by/onesignal_id/1',
	],
	leaves: [
		'https://cdn.onesignal.com/sdks/OneSignalSDK.js',
		'https://onesignal.com/api/v1/sync/11111111-1111-1111-1111-111111111111/web?callback=c',
		'https://onesignal.com/',
		'https://onesignal.com.clinic.example/api/v1/players',
		'https://clinic.example/?r=https://onesignal.com/api/v1/players',
	],
	reads: [
		{
			sent: {
				url: 'https://api.onesignal.com/apps/11111111-1111-1111-1111-111111111111/users',
				body: JSON.stringify({
					identity: { external_id: 'user-1042' },
					properties: { language: 'en', tags: { condition: 'Bipolar disorder' } },
					subscriptions: [
						{ type: 'Email', token: canary.email },
						{ type: 'ChromePush', token: 'https://push.example/send/asthma0123456789', device_model: 'asthma' },
					],
				}),
			},
			gives: [
				[
					{ kind: 'account', value: 'user-1042' },
					{ kind: 'email', value: canary.email },
					{ about: 'health', value: 'Bipolar disorder' },
					{ kind: 'browser-id', value: 'https://push.example/send/asthma0123456789' },
				],
			],
			hides: ['asthma', 'ChromePush'],
		},
	],
});

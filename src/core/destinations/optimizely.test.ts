import { optimizely } from './optimizely.ts';
import { canary, testDestination } from './parts/destination-tester.ts';

const visitor = 'oeu1700000000000r0.123456789';

testDestination(optimizely, {
	leaves: [
		'https://cdn.optimizely.com/js/1000000001.js',
		'https://a1000000001.cdn.optimizely.com/client_storage/a1000000001.html',
		'https://www.optimizely.com/',
		'https://logx.optimizely.com.clinic.example/v1/events',
		'https://clinic.example/?u=https://logx.optimizely.com/v1/events',
	],
	takes: ['https://logx.optimizely.com/v1/events', 'https://1000000001.log.optimizely.com/event?a=1000000001'],
	reads: [
		{
			sent: {
				url: 'https://logx.optimizely.com/v1/events',
				body: JSON.stringify({
					account_id: 'account-1',
					client_name: 'depression',
					visitors: [
						{
							visitor_id: visitor,
							session_id: 'AUTO',
							attributes: [{ e: null, k: 'email', t: 'custom', v: canary.email }],
							snapshots: [
								{
									decisions: [{ campaign_id: 'c-1' }],
									events: [
										{ e: '1-1', k: 'phq9_done', y: 'other', t: 1_700_000_000_000, u: canary.uuid, a: { answer: 'suicide risk' } },
										{ e: '1-2', y: 'campaign_activated', u: canary.uuid },
									],
								},
							],
						},
					],
				}),
			},
			gives: [
				[
					{ kind: 'event', value: 'phq9_done' },
					{ about: 'health', value: 'suicide risk' },
					{ kind: 'email', value: canary.email },
					{ kind: 'browser-id', value: visitor },
				],
				[{ kind: 'event', value: 'campaign_activated' }],
			],
			hides: ['depression', 'account-1', canary.uuid, 'other'],
		},
	],
});

import { moengage } from './moengage.ts';
import { canary, testDestination } from './parts/destination-tester.ts';

testDestination(moengage, {
	takes: ['https://sdk-01.moengage.com/v2/sdk/report/APP', 'https://sdk-02.moengage.com/v3/sdk/report/APP'],
	leaves: [
		'https://cdn.moengage.com/webpush/moe_webSdk.min.latest.js',
		'https://www.moengage.com/v2/',
		'https://sdk-01.moengage.com/v3/sdkconfig/web/APP',
		'https://sdk-01.moengage.com.clinic.example/v2/sdk/report/APP',
		'https://clinic.example/?r=https://sdk-01.moengage.com/v2/sdk/report/APP',
	],
	reads: [
		{
			sent: {
				url: 'https://sdk-01.moengage.com/v2/sdk/report/APP',
				body: JSON.stringify({
					query_params: { app_id: 'asthma', unique_id: canary.uuid },
					viewsInfo: [
						{ EVENT_ACTION: 'Quiz Answered', EVENT_ATTRS: { answer: 'Bipolar disorder', URL: 'https://clinic.example/quiz' } },
						{ EVENT_ACTION: 'EVENT_ACTION_USER_ATTRIBUTE', EVENT_ATTRS: { u_em: canary.email, u_fn: 'Casey' } },
					],
				}),
			},
			gives: [
				[
					{ kind: 'event', value: 'Quiz Answered' },
					{ about: 'health', value: 'Bipolar disorder' },
					{ kind: 'page', about: 'context', value: 'https://clinic.example/quiz' },
					{ kind: 'browser-id', value: canary.uuid },
				],
				[
					{ kind: 'email', value: canary.email },
					{ kind: 'name', value: 'Casey' },
				],
			],
			hides: ['asthma'],
		},
	],
});

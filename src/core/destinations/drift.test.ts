import { drift } from './drift.ts';
import { canary, testDestination } from './parts/destination-tester.ts';

testDestination(drift, {
	leaves: [
		'https://js.driftt.com/include/1/abc.js',
		'https://www.drift.com/',
		'https://event.api.drift.com.clinic.example/track',
		'https://clinic.example/?u=https://event.api.drift.com/track',
	],
	takes: [
		'https://event.api.drift.com/track',
		'https://targeting.api.drift.com/targeting/evaluate',
		'https://bootstrap.driftapi.com/widget_bootstrap',
	],
	reads: [
		{
			sent: {
				url: 'https://event.api.drift.com/identify',
				body: JSON.stringify({
					event: 'identify',
					orgId: 1000,
					distinctId: canary.uuid,
					userId: 'u-77',
					attributes: { email: canary.email, diagnosis: 'bipolar disorder' },
					context: { page: { url: 'https://clinic.example/phq9', title: 'Depression test' }, userAgent: 'anxiety/1.0' },
				}),
			},
			gives: [
				[
					{ kind: 'event', value: 'identify' },
					{ about: 'context', kind: 'page', value: 'https://clinic.example/phq9', at: 'body/context/page/url' },
					{ about: 'context', kind: 'title', value: 'Depression test' },
					{ kind: 'email', value: canary.email, form: 'plain' },
					{ kind: 'account', value: 'u-77' },
					{ kind: 'browser-id', value: canary.uuid },
					{ about: 'health', value: 'bipolar disorder' },
				],
			],
			hides: ['anxiety/1.0', '1000'],
		},
	],
});

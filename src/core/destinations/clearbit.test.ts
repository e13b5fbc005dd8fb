import { clearbit } from './clearbit.ts';
import { canary, query, testDestination } from './parts/destination-tester.ts';

testDestination(clearbit, {
	leaves: [
		'https://tag.clearbitscripts.com/v1/pk_1/tags.js',
		'https://x.clearbitjs.com/v2/pk_1/tracking.min.js',
		'https://clearbit.com/docs',
		'https://app.clearbit.com/login',
		'https://app.clearbit.com.clinic.example/v1/p',
		'https://clinic.example/?u=https://app.clearbit.com/v1/p',
	],
	takes: [
		'https://app.clearbit.com/v1/p',
		'https://app.clearbit.com/v1/i',
		'https://reveal.clearbit.com/v1/companies/reveal?authorization=pk_1',
	],
	reads: [
		{
			sent: {
				url: 'https://app.clearbit.com/v1/p',
				body: JSON.stringify({
					anonymousId: canary.uuid,
					properties: {
						url: 'https://clinic.example/infertility',
						title: 'Infertility clinic',
						path: '/infertility',
						search: '',
						topic: 'ivf',
					},
					context: { userAgent: 'depression/1.0', traits: { email: canary.email } },
					writeKey: 'key-000001',
				}),
			},
			gives: [
				[
					{ about: 'context', kind: 'page', value: 'https://clinic.example/infertility' },
					{ about: 'health', kind: 'title', value: 'Infertility clinic' },
					{ about: 'health', value: 'ivf' },
					{ kind: 'email', value: canary.email },
					{ kind: 'browser-id', value: canary.uuid },
				],
			],
			hides: ['key-000001', 'depression/1.0'],
		},
		{
			sent: {
				url: `https://reveal.clearbit.com/v1/companies/reveal?${query({ authorization: 'pk_000001', email: canary.email })}`,
			},
			gives: [[{ kind: 'email', value: canary.email }]],
			hides: ['pk_000001'],
		},
	],
});

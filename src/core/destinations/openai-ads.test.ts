import { openaiAds } from './openai-ads.ts';
import { canary, query, testDestination } from './parts/destination-tester.ts';

testDestination(openaiAds, {
	takes: ['https://bzr.openai.com/v1/sdk/events?pid=x', 'https://bzr.openai.com/v1/obi/sync'],
	leaves: [
		'https://bzrcdn.openai.com/sdk/oaiq.min.js',
		'https://chatgpt.com/v1/sdk/events',
		'https://bzr.openai.com.evil.example/v1/sdk/events',
		'https://clinic.example/v1/sdk/events?to=bzr.openai.com',
	],
	reads: [
		{
			sent: {
				url: 'https://bzr.openai.com/v1/sdk/events?pid=PIXEL1&st=oaiq-web&sv=1.2.3&ec=2',
				body: JSON.stringify({
					obref: 'AAAABBBBCCCCDDDDEEEE',
					user: { in: { eid: 'user-481' }, fm: { em: [canary.emailSha256] } },
					events: [
						{
							id: 'e1',
							type: 'page_viewed',
							timestamp_ms: 1_700_000_000_000,
							source_url: 'https://clinic.example/adhd',
							data: {},
						},
						{
							id: 'e2',
							type: 'lead_created',
							source_url: 'https://clinic.example/adhd/quiz',
							data: { type: 'customer_action', answer: 'ADHD symptoms', contents: [{ name: 'ADHD assessment', quantity: 1 }] },
						},
					],
				}),
			},
			gives: [
				[
					{ kind: 'event', value: 'page_viewed' },
					{ about: 'context', kind: 'page', value: 'https://clinic.example/adhd' },
					{ kind: 'email', value: canary.emailSha256 },
					{ kind: 'account', value: 'user-481' },
				],
				[
					{ kind: 'event', value: 'lead_created' },
					{ about: 'health', value: 'ADHD symptoms' },
					{ kind: 'product', value: 'ADHD assessment' },
					{ kind: 'browser-id', value: 'AAAABBBBCCCCDDDDEEEE' },
				],
			],
			hides: ['PIXEL1', 'e1', 'customer_action', '1.2.3'],
		},
		{
			sent: {
				url: `https://bzr.openai.com/v1/sdk/events?${query({ pid: 'PIXEL1', event: 'order_created', 'data[condition]': 'adhd' })}`,
			},
			gives: [
				[
					{ kind: 'event', value: 'order_created' },
					{ about: 'health', value: 'adhd' },
				],
			],
		},
	],
});

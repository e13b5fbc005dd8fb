import { canary, query, testDestination } from './parts/destination-tester.ts';
import { quora } from './quora.ts';

const PIXEL = '0f1e2d3c4b5a69788796a5b4c3d2e1f0';

testDestination(quora, {
	takes: [`https://q.quora.com/_/ad/${PIXEL}/pixel?tag=ViewContent&noscript=1`, `https://q.quora.com/_/ad/${PIXEL}/pixel`],
	leaves: [
		'https://a.quora.com/qevents.js',
		'https://www.quora.com/What-is-depression',
		`https://q.quora.com.evil.example/_/ad/${PIXEL}/pixel`,
		`https://clinic.example/?next=https://q.quora.com/_/ad/${PIXEL}/pixel`,
	],
	reads: [
		{
			sent: {
				url: `https://q.quora.com/_/ad/${PIXEL}/pixel?${query({
					tag: 'GenerateLead',
					i: 'gtm',
					u: 'https://clinic.example/anxiety/intake',
					email: canary.emailSha256,
					content_name: 'GAD-7 quiz',
					condition: 'anxiety',
				})}`,
			},
			gives: [
				[
					{ kind: 'event', value: 'GenerateLead' },
					{ kind: 'page', value: 'https://clinic.example/anxiety/intake' },
					{ kind: 'email', value: canary.emailSha256 },
					{ kind: 'product', value: 'GAD-7 quiz' },
					{ about: 'health', value: 'anxiety' },
				],
			],
			hides: [PIXEL, 'gtm'],
		},
	],
});

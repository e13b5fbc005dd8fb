import { branch } from './branch.ts';
import { canary, query, testDestination } from './parts/destination-tester.ts';

testDestination(branch, {
	leaves: [
		'https://cdn.branch.io/branch-latest.min.js',
		'https://www.branch.io/',
		'https://clinic.app.link/abc',
		'https://api2.branch.io.clinic.example/v1/open',
		'https://clinic.example/?u=https://api2.branch.io/v1/open',
	],
	takes: [
		'https://api2.branch.io/v1/open',
		'https://api2.branch.io/v1/pageview',
		'https://api2.branch.io/v2/event/custom',
		'https://app.link/_r?sdk=web2.89.2',
	],
	reads: [
		{
			sent: {
				url: 'https://api2.branch.io/v1/pageview',
				mediaType: 'application/x-www-form-urlencoded',
				body: query({
					event: 'pageview',
					branch_key: 'key_live_000001',
					identity: 'member-77',
					browser_fingerprint_id: '1234567890123456789',
					initial_referrer: 'https://search.example/',
					metadata: {
						url: 'https://clinic.example/alcohol',
						title: 'Alcohol withdrawal: what helps',
						user_agent: 'depression/1.0',
					},
				}),
			},
			gives: [
				[
					{ kind: 'event', value: 'pageview' },
					{ about: 'context', kind: 'page', value: 'https://clinic.example/alcohol', at: 'body/metadata>json/url' },
					{ kind: 'title', value: 'Alcohol withdrawal: what helps' },
					{ kind: 'account', value: 'member-77' },
					{ kind: 'browser-id', value: '1234567890123456789' },
					{ kind: 'referrer', value: 'https://search.example/' },
				],
			],
			hides: ['key_live_000001', 'depression/1.0'],
		},
		{
			sent: {
				url: 'https://api2.branch.io/v2/event/standard',
				mediaType: 'application/x-www-form-urlencoded',
				body: query({
					name: 'ADD_TO_CART',
					custom_data: { condition: 'erectile dysfunction', email: canary.email },
					content_items: [{ $product_name: 'Sildenafil 50 mg' }],
					user_data: { os: 'depression', developer_identity: 'member-77' },
				}),
			},
			gives: [
				[
					{ kind: 'event', value: 'ADD_TO_CART' },
					{ kind: 'product', value: 'Sildenafil 50 mg' },
					{ about: 'health', value: 'erectile dysfunction' },
					{ kind: 'email', value: canary.email },
					{ kind: 'account', value: 'member-77' },
				],
			],
			hides: ['depression'],
		},
	],
});

import { googleAnalytics } from './google-analytics.ts';
import { canary, query, testDestination } from './parts/destination-tester.ts';

testDestination(googleAnalytics, {
	leaves: [
		'https://www.google-analytics.com.clinic.example/g/collect?v=2&tid=G-ABC123',
		'https://clinic.example/?u=https://www.google-analytics.com/g/collect',
		'https://www.google-analytics.com/analytics.js',
		'https://www.google-analytics.com/collect?v=1&tid=UA-1111-1',
		'https://www.googletagmanager.com/gtag/js?id=G-ABC123',
		'https://www.google.com/ccm/collect?en=page_view',
	],
	takes: [
		'https://www.google-analytics.com/g/collect?v=2&tid=G-ABC123',
		'https://region1.google-analytics.com/g/collect?v=2&tid=G-ABC123',
		'https://analytics.google.com/g/collect?v=2&tid=G-ABC123',
		'https://region1.analytics.google.com/g/collect?v=2',
		'https://stats.g.doubleclick.net/g/collect?v=2&tid=G-ABC123&cid=1.2',
		'https://www.google-analytics.com/g/s/collect?dma=0&gcd=1',
		'https://www.google-analytics.com/mp/collect?measurement_id=G-ABC123',
	],
	proxied: [
		{ url: 'https://sgtm.clinic.example/g/collect?v=2&tid=G-ABC123&en=page_view' },
		{ url: 'https://clinic.example/metrics/g/collect?v=2&tid=G-ABC123' },
		{ url: 'https://clinic.example/a1b2/ga/g/c?v=2&tid=G-ABC123' },
		{ url: 'https://clinic.example/xyz?v=2&tid=G-ABC123&gtm=45je&cid=1.2' },
	],
	notProxied: [
		{ url: 'https://clinic.example/g/collect' },
		{ url: 'https://clinic.example/shop?v=2&tid=G-ABC123' },
		{ url: 'https://clinic.example/g/collect?v=1&tid=UA-1111-1' },
	],
	reads: [
		{
			sent: {
				url: `https://sgtm.clinic.example/g/collect?${query({
					v: '2',
					tid: 'G-ABC123',
					en: 'lead',
					'ep.user_data.sha256_email_address': canary.emailSha256,
					'ep.x-fb-ud-ph': canary.phoneDigitsSha256,
					'ep.x-fb-ck-fbp': 'fb.1.1700000000000.1234567890',
				})}`,
			},
			gives: [
				[
					{ kind: 'email', value: canary.emailSha256, form: 'sha256' },
					{ kind: 'phone', value: canary.phoneDigitsSha256, form: 'sha256' },
					{ kind: 'browser-id', value: 'fb.1.1700000000000.1234567890' },
				],
			],
		},
		{
			sent: {
				url: 'https://www.google-analytics.com/mp/collect?measurement_id=G-ABC123&api_secret=hidden-secret',
				body: JSON.stringify({
					client_id: '1234567.7654321',
					user_id: 'patient-4711',
					events: [
						{ name: 'page_view', params: { page_location: 'https://clinic.example/depression' } },
						{ name: 'quiz', params: { answer: 'panic attacks' } },
					],
				}),
			},
			gives: [
				[
					{ kind: 'event', value: 'page_view' },
					{ about: 'context', kind: 'page', value: 'https://clinic.example/depression' },
					{ kind: 'account', value: 'patient-4711' },
				],
				[
					{ kind: 'event', value: 'quiz' },
					{ about: 'health', value: 'panic attacks' },
					{ kind: 'browser-id', value: '1234567.7654321' },
				],
			],
			hides: ['hidden-secret'],
		},
		{
			// R7
			sent: {
				url: `https://www.google-analytics.com/g/collect?${query({
					v: '2',
					tid: 'G-ABC123',
					cid: '1234567.7654321',
					gcs: 'G111',
					en: 'Paid: Weekly Therapy',
					dl: 'https://clinic.example/checkout',
					dt: 'Checkout',
					em: `tv.1~em.${canary.emailBase64Url}~pn.e1~fn0.~ct.springfield`,
				})}`,
			},
			gives: [
				[
					{ kind: 'event', value: 'Paid: Weekly Therapy' },
					{ about: 'context', kind: 'page', value: 'https://clinic.example/checkout' },
					{ about: 'context', kind: 'title', value: 'Checkout' },
					{ kind: 'browser-id', value: '1234567.7654321' },
					{ kind: 'email', value: canary.emailBase64Url, form: 'sha256', at: 'query/em' },
					{ kind: 'consent', value: 'G111' },
				],
			],
			hides: ['e1', 'G-ABC123'],
		},
		{
			// R15: one event a line.
			sent: {
				url: 'https://www.google-analytics.com/g/collect?v=2&tid=G-ABC123&cid=1234567.7654321&uid=MBR0099',
				body: 'en=view_search_results&ep.search_term=psychiatrist%20bipolar\r\nen=claim_view&ep.diagnosis=bipolar&up.member_id=MBR0099',
			},
			gives: [
				[
					{ kind: 'event', value: 'view_search_results', at: 'body/0/en' },
					{ kind: 'search', value: 'psychiatrist bipolar' },
					{ kind: 'account', value: 'MBR0099' },
				],
				[
					{ kind: 'event', value: 'claim_view' },
					{ about: 'health', value: 'bipolar', at: 'body/1/ep.diagnosis' },
					{ kind: 'account', value: 'MBR0099' },
				],
			],
		},
		{
			sent: {
				url: `https://clinic.example/g/collect?${query({ v: '2', tid: 'G-ABC123', en: 'drug-select', 'ep.value': 'Prozac 20 mg' })}`,
			},
			gives: [[{ kind: 'medication', value: 'Prozac 20 mg', at: 'query/ep.value' }]],
		},
		{
			// An item is written as pairs of a two-letter key and its value.
			sent: {
				url: `https://www.google-analytics.com/g/collect?${query({ v: '2', tid: 'G-ABC123', en: 'view_item', pr1: 'idSKU7~nmSertraline 50 mg~pr9.5~qt1' })}`,
			},
			gives: [[{ kind: 'product', value: 'Sertraline 50 mg', at: 'query/pr1' }]],
			hides: ['9.5'],
		},
	],
});

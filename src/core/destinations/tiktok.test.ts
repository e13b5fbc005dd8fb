import { canary, testDestination } from './parts/destination-tester.ts';
import { tiktok } from './tiktok.ts';

const context = (user: object) => ({
	user,
	page: { url: 'https://clinic.example/assessment?dx=adhd', referrer: 'https://clinic.example/' },
	pixel: { code: 'CABCDEF0123456789' },
	userAgent: 'Mozilla/5.0 depression',
});

testDestination(tiktok, {
	leaves: [
		'https://analytics.tiktok.com/i18n/pixel/events.js?sdkid=C1',
		'https://analytics.tiktok.com/i18n/pixel/config.js',
		'https://analytics.tiktok.com.clinic.example/api/v2/pixel',
		'https://www.tiktok.com/api/v2/pixel',
		'https://clinic.example/?to=https://analytics.tiktok.com/api/v2/pixel',
	],
	takes: [
		'https://analytics.tiktok.com/api/v2/pixel',
		'https://analytics.tiktok.com/api/v2/pixel/act',
		'https://analytics.tiktok.com/api/v2/pixel/inter',
		'https://analytics.tiktok.com/api/v2/pixel/perf',
	],
	reads: [
		{
			// R6
			sent: {
				url: 'https://analytics.tiktok.com/api/v2/pixel',
				body: JSON.stringify({
					event: 'SubmitForm',
					event_id: 'event-1',
					properties: { content_name: 'ADHD assessment', description: 'currently taking Adderall', value: 30 },
					context: context({ email: [canary.emailSha256], phone_number: canary.phoneSha256, anonymous_id: canary.uuid }),
				}),
			},
			gives: [
				[
					{ kind: 'event', value: 'SubmitForm' },
					{ about: 'context', kind: 'page', value: 'https://clinic.example/assessment?dx=adhd', at: 'body/context/page/url' },
					{ kind: 'medication', value: 'currently taking Adderall', at: 'body/properties/description' },
					{ kind: 'email', value: canary.emailSha256, form: 'sha256', at: 'body/context/user/email/0' },
					{ kind: 'phone', value: canary.phoneSha256, form: 'sha256' },
					{ kind: 'browser-id', value: canary.uuid },
				],
			],
			hides: ['event-1', 'CABCDEF0123456789', 'Mozilla/5.0 depression', '30'],
		},
		{
			sent: {
				url: 'https://analytics.tiktok.com/api/v2/pixel',
				body: JSON.stringify({
					batch: [
						{ event: 'ViewContent', context: context({}) },
						{ event: 'AddToCart', properties: { contents: [{ content_name: 'Sertraline 50 mg' }] }, context: context({}) },
					],
				}),
			},
			gives: [
				[{ kind: 'event', value: 'ViewContent' }],
				[
					{ kind: 'event', value: 'AddToCart' },
					{ kind: 'product', value: 'Sertraline 50 mg', at: 'body/batch/1/properties/contents/0/content_name' },
				],
			],
		},
		{
			sent: {
				url: 'https://analytics.tiktok.com/api/v2/pixel/act',
				body: JSON.stringify({
					action: 'Metadata',
					auto_collected_properties: {
						page_trigger: 'PageView',
						content_data: {
							open_graph: '{"og:url":"https://clinic.example/ptsd","og:locale":"en_US"}',
							meta: '{"title":"PTSD help","meta:keywords":"ptsd, trauma therapy"}',
							json_ld: '[]',
						},
					},
					signal_diagnostic_labels: { hashed_email: { label: 'missing' } },
				}),
			},
			gives: [
				[
					{ kind: 'event', value: 'Metadata', at: 'body/action' },
					{ about: 'context', kind: 'title', value: 'PTSD help' },
					{ about: 'context', kind: 'page', value: 'https://clinic.example/ptsd' },
					{ kind: 'page-meta', value: 'ptsd, trauma therapy' },
				],
			],
			hides: ['missing', 'PageView', 'en_US'],
		},
	],
});

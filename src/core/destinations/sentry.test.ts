import { canary, testDestination } from './parts/destination-tester.ts';
import { sentry } from './sentry.ts';

const key = '0123456789abcdef0123456789abcdef';
const envelope = [
	{ event_id: key, sent_at: '2026-01-01T00:00:00Z', sdk: { name: 'depression' } },
	{ type: 'event' },
	{
		exception: {
			values: [{ type: 'Error', value: 'No bipolar disorder programme', stacktrace: { frames: [{ function: 'anxiety' }] } }],
		},
		request: { url: 'https://clinic.example/phq9', headers: { Referer: 'https://search.example/' } },
		user: { id: 'u-77', email: canary.email },
		breadcrumbs: [{ category: 'ui.click', message: 'button.next' }],
	},
];

testDestination(sentry, {
	leaves: [
		'https://browser.sentry-cdn.com/8.0.0/bundle.min.js',
		'https://sentry.io/welcome/',
		'https://o1.ingest.sentry.io.clinic.example/api/1/envelope/',
		`https://clinic.example/api/1/envelope/?sentry_key=${key}`,
	],
	takes: [
		`https://o1.ingest.sentry.io/api/1/envelope/?sentry_key=${key}`,
		'https://o1.ingest.us.sentry.io/api/1/store/',
		'https://sentry.io/api/1/store/',
	],
	proxied: [{ url: `https://errors.clinic.example/api/1/envelope/?sentry_key=${key}&sentry_version=7`, body: '{}' }],
	notProxied: [{ url: 'https://clinic.example/api/1/envelope/', body: '{}' }],
	reads: [
		{
			sent: {
				url: `https://o1.ingest.sentry.io/api/1/envelope/?sentry_key=${key}`,
				body: envelope.map((line) => JSON.stringify(line)).join('\n'),
			},
			gives: [
				[
					{ about: 'context', kind: 'page', value: 'https://clinic.example/phq9', at: 'body/2/request/url' },
					{ about: 'context', kind: 'referrer', value: 'https://search.example/' },
					{ kind: 'email', value: canary.email, form: 'plain' },
					{ kind: 'account', value: 'u-77' },
					{ about: 'health', value: 'No bipolar disorder programme' },
				],
			],
			hides: ['depression', 'anxiety', key],
		},
		{
			sent: { url: `https://sentry.io/api/1/store/?sentry_key=${key}`, body: JSON.stringify(envelope[2]) },
			gives: [[{ kind: 'email', value: canary.email, at: 'body/user/email' }]],
		},
	],
});

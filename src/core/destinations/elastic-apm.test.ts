import { elasticApm } from './elastic-apm.ts';
import { canary, testDestination } from './parts/destination-tester.ts';

const intake = 'https://0123456789abcdef.apm.us-east-1.aws.cloud.es.io/intake/v2/rum/events';
const lines = [
	{ metadata: { service: { name: 'depression', agent: { name: 'rum-js' } } } },
	{
		transaction: {
			id: '0123456789abcdef',
			name: '/anxiety',
			type: 'page-load',
			context: {
				page: { url: 'https://clinic.example/phq9', referer: 'https://search.example/' },
				user: { id: 'u-77', email: canary.email },
				custom: { diagnosis: 'bipolar disorder' },
			},
		},
	},
];

testDestination(elasticApm, {
	leaves: [
		'https://www.elastic.co/',
		'https://0123456789abcdef.us-east-1.aws.found.io/_search',
		'https://cloud.es.io.clinic.example/intake/v2/rum/events',
		'https://clinic.example/intake/v2/rum/events',
	],
	takes: [intake, 'https://0123456789abcdef.apm.eu-west-1.aws.cloud.es.io:443/intake/v3/rum/events'],
	proxied: [{ url: 'https://apm.clinic.example/intake/v2/rum/events', body: '{}' }],
	notProxied: [{ url: 'https://clinic.example/intake/v2/events', body: '{}' }],
	reads: [
		{
			sent: { url: intake, body: lines.map((line) => JSON.stringify(line)).join('\n') },
			gives: [
				[],
				[
					{ kind: 'event', value: 'page-load' },
					{ about: 'context', kind: 'page', value: 'https://clinic.example/phq9' },
					{ about: 'context', kind: 'referrer', value: 'https://search.example/' },
					{ kind: 'email', value: canary.email, form: 'plain' },
					{ kind: 'account', value: 'u-77' },
					{ about: 'health', value: 'bipolar disorder' },
				],
			],
			hides: ['depression', '/anxiety', '0123456789abcdef'],
		},
	],
});

import { datadogRum } from './datadog-rum.ts';
import { canary, testDestination } from './parts/destination-tester.ts';

const session = { application: { id: 'app-1' }, session: { id: 'session-1' } };
const lines = [
	{ ...session, type: 'view', view: { id: 'v1', url: 'https://clinic.example/depression', referrer: 'https://clinic.example/' } },
	{
		...session,
		type: 'action',
		action: { type: 'click', target: { name: 'I feel depressed' } },
		view: { url: 'https://clinic.example/depression' },
		usr: { id: 'u-77', email: canary.email, anonymous_id: canary.uuid },
		context: { step: 'suicide risk' },
	},
];

testDestination(datadogRum, {
	leaves: [
		'https://www.datadoghq-browser-agent.com/us1/v6/datadog-rum.js',
		'https://www.datadoghq.com/api/v2/rum',
		'https://browser-intake-datadoghq.com.clinic.example/api/v2/rum',
		'https://browser-intake-datadoghq.example/api/v2/rum',
		'https://clinic.example/api/v2/rum',
	],
	takes: [
		'https://browser-intake-datadoghq.com/api/v2/rum?ddsource=browser',
		'https://browser-intake-us5-datadoghq.com/api/v2/rum',
		'https://browser-intake-datadoghq.eu/api/v2/replay',
		'https://rum.browser-intake-datadoghq.com/api/v2/rum',
		'https://browser-intake-ddog-gov.com/api/v2/logs',
	],
	proxied: [{ url: 'https://clinic.example/dd?ddforward=%2Fapi%2Fv2%2Frum%3Fddsource%3Dbrowser' }],
	notProxied: [{ url: 'https://clinic.example/dd?ddforward=1' }],
	reads: [
		{
			sent: {
				url: 'https://browser-intake-datadoghq.com/api/v2/rum?ddsource=browser&dd-api-key=key-1',
				body: lines.map((line) => JSON.stringify(line)).join('\n'),
			},
			gives: [
				[
					{ kind: 'event', value: 'view', at: 'body/0/type' },
					{ about: 'context', kind: 'page', value: 'https://clinic.example/depression' },
				],
				[
					{ kind: 'event', value: 'action' },
					{ kind: 'label', value: 'I feel depressed', at: 'body/1/action/target/name' },
					{ kind: 'email', value: canary.email, form: 'plain' },
					{ kind: 'account', value: 'u-77' },
					{ kind: 'browser-id', value: canary.uuid },
				],
			],
			hides: ['session-1', 'app-1', 'key-1', 'v1'],
		},
		{
			sent: { url: 'https://browser-intake-datadoghq.com/api/v2/rum', body: JSON.stringify(lines[1]) },
			gives: [[{ kind: 'label', value: 'I feel depressed', at: 'body/action/target/name' }]],
		},
	],
});

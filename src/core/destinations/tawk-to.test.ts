import { canary, testDestination } from './parts/destination-tester.ts';
import { tawkTo } from './tawk-to.ts';

testDestination(tawkTo, {
	leaves: [
		'https://embed.tawk.to/0123456789abcdef/default',
		'https://va.tawk.to/v1/widget-settings?propertyId=1',
		'https://va.tawk.to/log-performance/v3',
		'https://www.tawk.to/',
		'https://va.tawk.to.clinic.example/v1/session/start',
	],
	takes: ['https://va.tawk.to/v1/session/start', 'https://va.tawk.to/v1/visitor/prechat-form', 'wss://vsa12.tawk.to/s/?k=1'],
	reads: [
		{
			sent: {
				url: 'https://va.tawk.to/v1/session/start',
				body: JSON.stringify({
					p: 'property-1',
					w: 'widget-1',
					platform: 'desktop',
					url: 'https://clinic.example/depression',
					uik: canary.uuid,
					attributes: { name: 'Casey Canary', email: canary.email, reason: 'bipolar disorder' },
				}),
			},
			gives: [
				[
					{ about: 'context', kind: 'page', value: 'https://clinic.example/depression', at: 'body/url' },
					{ kind: 'browser-id', value: canary.uuid },
					{ kind: 'email', value: canary.email, form: 'plain' },
					{ kind: 'name', value: 'Casey Canary' },
					{ about: 'health', value: 'bipolar disorder' },
				],
			],
			hides: ['property-1', 'widget-1'],
		},
	],
});

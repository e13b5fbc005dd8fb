import { adobeWebSdk } from './adobe-web-sdk.ts';
import { canary, testDestination } from './parts/destination-tester.ts';

const body = JSON.stringify({
	events: [
		{
			xdm: {
				eventType: 'web.webinteraction.linkClicks',
				web: {
					webPageDetails: { URL: 'https://clinic.example/depression', name: 'Depression' },
					webReferrer: { URL: 'https://clinic.example/' },
					webInteraction: { name: 'Talk to a psychiatrist', type: 'other' },
				},
				identityMap: {
					ECID: [{ id: '12345678901234567890123456789012345678', primary: true }],
					Email_LC_SHA256: [{ id: canary.emailSha256, authenticatedState: 'authenticated' }],
					CRMID: [{ id: 'MBR-0099' }],
				},
				implementationDetails: { name: 'https://ns.adobe.com/experience/alloy' },
			},
			data: { __adobe: { analytics: { eVar12: 'bipolar disorder' } } },
		},
	],
	meta: { configOverrides: {}, state: { domain: 'clinic.example' } },
});

testDestination(adobeWebSdk, {
	leaves: [
		'https://cdn1.adoberesources.net/alloy/2.33.1/alloy.min.js',
		'https://edge.adobedc.net/health',
		'https://dpm.demdex.net/id?d_visid_ver=4',
		'https://edge.adobedc.net.clinic.example/ee/v1/interact',
		'https://clinic.example/?u=https://edge.adobedc.net/ee/v1/interact',
	],
	takes: [
		'https://edge.adobedc.net/ee/v1/interact?configId=1',
		'https://edge.adobedc.net/ee/or2/v1/collect?configId=1',
		'https://adobedc.demdex.net/ee/v1/identity/acquire?configId=1',
	],
	proxied: [{ url: 'https://edge.clinic.example/ee/va6/v1/interact?configId=1', body }],
	notProxied: [{ url: 'https://clinic.example/ee/v1/interact' }, { url: 'https://clinic.example/interact?configId=1' }],
	reads: [
		{
			sent: { url: 'https://edge.adobedc.net/ee/or2/v1/interact?configId=1&requestId=2', body },
			gives: [
				[
					{ kind: 'event', value: 'web.webinteraction.linkClicks' },
					{ about: 'context', kind: 'page', value: 'https://clinic.example/depression' },
					{ kind: 'label', value: 'Talk to a psychiatrist' },
					{ kind: 'browser-id', value: '12345678901234567890123456789012345678' },
					{ kind: 'email', value: canary.emailSha256, form: 'sha256' },
					{ kind: 'account', value: 'MBR-0099' },
					{ about: 'health', value: 'bipolar disorder', at: 'body/events/0/data/__adobe/analytics/eVar12' },
				],
			],
			hides: ['authenticated', 'https://ns.adobe.com/experience/alloy'],
		},
	],
});

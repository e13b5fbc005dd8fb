import { cdpResolution } from './cdp-resolution.ts';
import { canary, query, testDestination } from './parts/destination-tester.ts';

testDestination(cdpResolution, {
	leaves: [
		'https://usbrowserspeed.com/',
		'https://cdpresolution.com/',
		'https://a.usbrowserspeed.com.clinic.example/cs',
		'https://clinic.example/cs?u=https://a.usbrowserspeed.com/cs',
	],
	takes: ['https://a.usbrowserspeed.com/cs?pid=1', 'https://a.usbrowserspeed.com/cs?puid=1'],
	reads: [
		{
			sent: {
				url: `https://a.usbrowserspeed.com/cs?${query({
					pid: 'abcdef0123456789',
					puid: {
						client_id: 'client-00001',
						purpose: 'website',
						current_page: 'https://clinic.example/anorexia',
						email: canary.email,
						reason: 'anorexia',
					},
				})}`,
			},
			gives: [
				[
					{ about: 'context', kind: 'page', value: 'https://clinic.example/anorexia' },
					{ kind: 'email', value: canary.email, at: 'query/puid>json/email' },
					{ about: 'health', value: 'anorexia' },
				],
			],
			hides: ['abcdef0123456789', 'client-00001'],
		},
		{
			sent: { url: `https://a.usbrowserspeed.com/cs?${query({ pid: 'abcdef0123456789', puid: canary.uuid })}` },
			gives: [[{ kind: 'browser-id', value: canary.uuid }]],
		},
	],
});

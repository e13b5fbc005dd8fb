import { meta } from './meta.ts';
import { canary, query, testDestination } from './parts/destination-tester.ts';

const button = (features: object) => query({ id: '1111111111', ev: 'SubscribedButtonClick', 'cd[buttonFeatures]': features });
const part = (name: string, value: string) => `------x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;

testDestination(meta, {
	leaves: [
		'https://facebook.com.clinic.example/tr/?id=1&ev=PageView',
		'https://clinic.example/go?to=https://www.facebook.com/tr/',
		'https://notfacebook.com/tr/?id=1',
		'https://www.facebook.com/clinic',
		'https://www.facebook.com/tracking',
		'https://connect.facebook.net/en_US/fbevents.js',
		'https://connect.facebook.net/signals/config/1111111111',
	],
	takes: [
		'https://www.facebook.com/tr/?id=1111111111&ev=PageView',
		'https://www.facebook.com/tr?id=1111111111&ev=PageView',
		'https://facebook.com/tr/',
		'https://www.facebook.com/privacy_sandbox/pixel/register/trigger/?id=1111111111&ev=PageView',
		'https://www.facebook.com/privacy_sandbox/topics/registration/?id=1111111111',
		'https://graph.facebook.com/v19.0/1111111111/events',
		'https://www.facebook.com/fr/b.php?p=1&e=abcdef',
	],
	proxied: [
		{ url: 'https://clinic.example/_serverless/analytics-reporter/facebook/event', body: '{"eventName":"Lead","data":{}}' },
		{
			url: `https://capig.clinic.example/events/${canary.emailSha256}`,
			body: '{"event_name":"PageView","fb.pixel_id":"1111111111"}',
		},
		{ url: 'https://clinic.example/px/tr/?id=1111111111&ev=PageView&dl=https%3A%2F%2Fclinic.example' },
	],
	notProxied: [
		{ url: 'https://clinic.example/tr/?id=12&ev=x' },
		{ url: `https://clinic.example/events/${canary.emailSha256}`, body: '{"event_name":"Open day"}' },
		{ url: `https://clinic.example/events/${canary.emailSha256}` },
		{ url: 'https://clinic.example/fr/tr/article?ev=1&dl=2&id=1111111111' },
	],
	reads: [
		{
			sent: {
				url: `https://abcdefghij.gateway.example/events/${canary.emailSha256}`,
				body: JSON.stringify({
					event_name: 'Lead',
					custom_data: { therapy_reason: 'panic attacks', value: 10 },
					event_id: 'ob3_plugin-set_0123456789',
					'fb.pixel_id': '1111111111',
					'fb.advanced_matching': { em: canary.emailSha256 },
					website_context: { location: 'https://clinic.example/panic', referrer: 'https://search.example/', isInIFrame: false },
					'fb.fbp': 'fb.1.1700000000000.1234567890',
				}),
			},
			gives: [
				[
					{ kind: 'event', value: 'Lead' },
					{ about: 'context', kind: 'page', value: 'https://clinic.example/panic' },
					{ about: 'context', kind: 'referrer', value: 'https://search.example/' },
					{ about: 'health', value: 'panic attacks' },
					{ kind: 'email', value: canary.emailSha256, form: 'sha256' },
					{ kind: 'browser-id', value: 'fb.1.1700000000000.1234567890' },
				],
			],
			hides: ['1111111111', 'ob3_plugin-set_0123456789'],
		},
		{
			sent: {
				url: 'https://graph.facebook.com/v19.0/1111111111/events?access_token=hidden-token',
				body: JSON.stringify({
					data: [
						{
							event_name: 'PageView',
							event_source_url: 'https://clinic.example/depression',
							user_data: { em: [canary.emailSha256] },
						},
						{ event_name: 'Quiz', custom_data: { answer: 'panic attacks' } },
					],
				}),
			},
			gives: [
				[
					{ kind: 'event', value: 'PageView' },
					{ about: 'context', kind: 'page', value: 'https://clinic.example/depression' },
					{ kind: 'email', value: canary.emailSha256, form: 'sha256' },
				],
				[
					{ kind: 'event', value: 'Quiz' },
					{ about: 'health', value: 'panic attacks' },
				],
			],
			hides: ['hidden-token'],
		},
		{
			// R1, R4: an answer under a standard name, a drug under the site's own.
			sent: {
				url: `https://www.facebook.com/tr/?${query({
					id: '1111111111',
					ev: 'AddToWishlist',
					dl: 'https://clinic.example/start/3',
					rl: 'https://clinic.example/',
					'cd[Drug Name]': 'Sertraline',
					'cd[value]': '12.00',
					'ud[em]': canary.emailSha256,
					fbp: 'fb.1.1700000000000.1234567890',
					ts: '1700000000000',
				})}`,
			},
			gives: [
				[
					{ kind: 'event', value: 'AddToWishlist' },
					{ kind: 'page', value: 'https://clinic.example/start/3', at: 'query/dl' },
					{ kind: 'medication', value: 'Sertraline', at: 'query/cd[Drug Name]' },
					{ kind: 'email', value: canary.emailSha256, form: 'sha256', at: 'query/ud[em]' },
					{ kind: 'browser-id', value: 'fb.1.1700000000000.1234567890' },
					{ kind: 'referrer', value: 'https://clinic.example/' },
				],
			],
			hides: ['1700000000000', '1111111111', '12.00'],
		},
		{
			// R9: what was pressed, on the page of which doctor, and the scraped form.
			sent: {
				url: `https://www.facebook.com/tr/?${button({ classList: 'btn depression', innerText: 'Schedule Online', tag: 'a' })}&${query(
					{
						'cd[buttonText]': 'Schedule Online',
						'cd[pageFeatures]': { title: 'Jane Roe, MD - Psychiatry' },
						'udff[fn]': canary.firstNameSha256,
						'cudff[em]': '*****.******@*******.***',
					},
				)}`,
			},
			gives: [
				[
					{ kind: 'label', value: 'Schedule Online', channel: 'click' },
					{ kind: 'title', value: 'Jane Roe, MD - Psychiatry', at: 'query/cd[pageFeatures]>json/title' },
					{ kind: 'name', value: canary.firstNameSha256, form: 'sha256' },
					{ kind: 'email', value: '*****.******@*******.***', form: 'masked' },
				],
			],
			hides: ['btn depression'],
		},
		{
			// R20: names of form fields leak where their values do not.
			sent: {
				url: `https://www.facebook.com/tr/?${query({
					id: '1111111111',
					ev: 'SubscribedButtonClick',
					'cd[formFeatures]': [{ name: 'phq9_suicidal_thoughts', tag: 'input', inputType: 'radio', valueMeaning: 'empty' }],
				})}`,
			},
			gives: [[{ kind: 'field', value: 'phq9_suicidal_thoughts', at: 'query/cd[formFeatures]>json/0/name' }]],
			hides: ['empty', 'radio'],
		},
		{
			// R19: keywords of the page in a form body, and its address in OpenGraph where `dl` is cut.
			sent: {
				url: 'https://www.facebook.com/tr/',
				mediaType: 'application/x-www-form-urlencoded',
				body: query({
					id: '1111111111',
					ev: 'Microdata',
					dl: 'https://clinic.example',
					'cd[Meta]': { title: 'Help', 'meta:keywords': 'suicide hotline' },
					'cd[OpenGraph]': { 'og:url': 'https://clinic.example/depression', 'og:locale': 'en_US' },
					'cd[JSON-LD]': [{ '@type': 'WebPage', name: 'Depression' }],
					rqm: 'formPOST',
				}),
			},
			gives: [
				[
					{ kind: 'title', value: 'Help' },
					{ kind: 'page-meta', value: 'suicide hotline', at: 'body/cd[Meta]>json/meta:keywords' },
					{ about: 'context', kind: 'page', value: 'https://clinic.example/depression' },
					{ kind: 'page-meta', value: 'Depression' },
				],
			],
			hides: ['en_US', 'WebPage', 'formPOST'],
		},
		{
			sent: {
				url: 'https://www.facebook.com/tr/',
				mediaType: 'multipart/form-data; boundary=----x',
				body: `${part('id', '1111111111')}${part('ev', 'Lead')}${part('dl', 'https://clinic.example/book')}------x--`,
			},
			gives: [
				[
					{ kind: 'event', value: 'Lead', at: 'body/ev' },
					{ kind: 'page', value: 'https://clinic.example/book' },
				],
			],
		},
		{
			sent: {
				url: 'https://clinic.example/_serverless/analytics-reporter/facebook/event',
				mediaType: 'application/json',
				body: JSON.stringify({
					eventName: 'Lead',
					data: { label: 'Form: anxiety check', visitorId: canary.uuid, metaSiteId: 'site-1' },
				}),
			},
			gives: [
				[
					{ kind: 'event', value: 'Lead' },
					{ value: 'Form: anxiety check', about: 'health' },
					{ kind: 'browser-id', value: canary.uuid },
				],
			],
			hides: ['site-1'],
		},
		{
			sent: {
				url: `https://www.facebook.com/tr/?${query({ id: '1', ev: 'PageView', a: 'hubspot', 'ud[external_id]': 'a1b2c3d4e5f60718293a4b5c6d7e8f90' })}`,
			},
			gives: [[{ kind: 'browser-id', value: 'a1b2c3d4e5f60718293a4b5c6d7e8f90', form: 'plain' }]],
		},
		{
			sent: {
				url: `https://www.facebook.com/tr/?${query({ id: '1', ev: 'PageView', 'ud[external_id]': 'a1b2c3d4e5f60718293a4b5c6d7e8f90' })}`,
			},
			gives: [[{ kind: 'account', value: 'a1b2c3d4e5f60718293a4b5c6d7e8f90', form: 'plain' }]],
		},
	],
});

import { canary, testDestination } from './parts/destination-tester.ts';
import { tealium } from './tealium.ts';

const VISITOR = '017c80766a9400144a19d2565fc00008';
const PAGE = 'https://clinic.example/conditions/depression';
const multipart = (data: unknown) =>
	`------WebKitFormBoundaryX\r\nContent-Disposition: form-data; name="data"\r\n\r\n${JSON.stringify(data)}\r\n------WebKitFormBoundaryX--\r\n`;

testDestination(tealium, {
	takes: [
		'https://collect.tealiumiq.com/clinic/main/2/i.gif',
		'https://collect-eu-central-1.tealiumiq.com/event',
		'https://datacloud.tealiumiq.com/vdata/i.gif',
		`https://visitor-service-us-east-1.tealiumiq.com/clinic/main/${VISITOR}?callback=c&rnd=1`,
	],
	leaves: [
		'https://tags.tiqcdn.com/utag/clinic/main/prod/utag.js',
		'https://my.tealiumiq.com/',
		'https://collect.tealiumiq.com.clinic.example/event',
		'https://clinic.example/?r=https://collect.tealiumiq.com/event',
	],
	reads: [
		{
			sent: {
				url: 'https://collect.tealiumiq.com/clinic/main/2/i.gif',
				mediaType: 'multipart/form-data; boundary=----WebKitFormBoundaryX',
				body: multipart({
					'loader.cfg': { 6: { id: '6', src: '//tags.tiqcdn.com/utag/clinic/asthma/utag.6.js' } },
					data: {
						tealium_event: 'quiz_answer',
						answer: 'Bipolar disorder',
						customer_email: canary.email,
						'dom.url': PAGE,
						'dom.title': 'Living with depression',
						'dom.referrer': 'https://clinic.example/',
						'dom.pathname': '/conditions/depression',
						'cp.utag_main_v_id': VISITOR,
						'cp._fbp': 'fb.1.1700000000.12345',
						'meta.description': 'How to live with depression',
						'ut.profile': 'asthma',
					},
					event: 'view',
				}),
			},
			gives: [
				[
					{ kind: 'event', value: 'quiz_answer' },
					{ kind: 'page', about: 'context', value: PAGE, at: 'body/data>json/data/dom.url' },
					{ kind: 'title', about: 'context', value: 'Living with depression' },
					{ about: 'health', value: 'Bipolar disorder' },
					{ kind: 'email', value: canary.email },
					{ kind: 'browser-id', value: VISITOR },
					{ kind: 'browser-id', value: 'fb.1.1700000000.12345' },
				],
			],
			hides: ['asthma', 'view'],
		},
		{
			sent: {
				url: 'https://collect.tealiumiq.com/event',
				body: JSON.stringify({
					tealium_account: 'asthma',
					tealium_event: 'search',
					search_keyword: 'fluoxetine',
					page_url: PAGE,
				}),
			},
			gives: [
				[
					{ kind: 'event', value: 'search' },
					{ kind: 'search', value: 'fluoxetine' },
				],
			],
			hides: ['asthma'],
		},
		{
			sent: { url: `https://visitor-service-us-east-1.tealiumiq.com/clinic/main/${VISITOR}?callback=c&rnd=1` },
			gives: [[{ kind: 'browser-id', value: VISITOR, at: 'path' }]],
		},
	],
});

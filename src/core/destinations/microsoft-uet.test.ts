import { microsoftUet } from './microsoft-uet.ts';
import { canary, query, testDestination } from './parts/destination-tester.ts';

testDestination(microsoftUet, {
	leaves: [
		'https://bat.bing.com/bat.js',
		'https://bat.bing.com/p/action/1111111.js',
		'https://www.bing.com/action/0',
		'https://bat.bing.com.clinic.example/action/0?ti=1',
		'https://clinic.example/action/0?ti=1&Ver=2',
	],
	takes: [
		'https://bat.bing.com/action/0?ti=1111111&Ver=2',
		'https://bat.bing.com/actionp/0?ti=1111111&evt=pageHide',
		'https://bat.bing.net/action/0?ti=1111111',
		'https://c.bing.com/c.gif?xid=1234567890&Red3=PARTNER_pd',
	],
	reads: [
		{
			// R14
			sent: {
				url: `https://bat.bing.com/action/0?${query({
					ti: '1111111',
					Ver: '2',
					mid: canary.uuid,
					vid: '0123456789abcdef0123456789abcdef',
					msclkid: 'N',
					evt: 'pageLoad',
					p: 'https://clinic.example/search?q=herpes',
					tl: 'Search: herpes',
					kw: 'herpes, chlamydia',
					pid: `em=${canary.emailSha256}&ph=${canary.phoneSha256}`,
				})}`,
			},
			gives: [
				[
					{ kind: 'event', value: 'pageLoad' },
					{ about: 'context', kind: 'page', value: 'https://clinic.example/search?q=herpes' },
					{ about: 'context', kind: 'title', value: 'Search: herpes' },
					{ kind: 'search', value: 'herpes' },
					{ kind: 'page-meta', value: 'herpes, chlamydia' },
					{ kind: 'browser-id', value: '0123456789abcdef0123456789abcdef' },
					{ kind: 'email', value: canary.emailSha256, form: 'sha256', at: 'query/pid>form/em' },
					{ kind: 'phone', value: canary.phoneSha256, form: 'sha256' },
				],
			],
			hides: [canary.uuid, 'N', '1111111'],
		},
		{
			sent: {
				url: `https://bat.bing.com/action/0?${query({ evt: 'custom', ea: 'book_appointment', el: 'anxiety', ec: 'intake' })}`,
			},
			gives: [
				[
					{ kind: 'event', value: 'book_appointment' },
					{ about: 'health', value: 'anxiety', at: 'query/el' },
				],
			],
		},
	],
});

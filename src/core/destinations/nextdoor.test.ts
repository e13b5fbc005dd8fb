import { nextdoor } from './nextdoor.ts';
import { canary, query, testDestination } from './parts/destination-tester.ts';

const PIXEL = '11112222-3333-4444-5555-666677778888';

testDestination(nextdoor, {
	takes: [`https://flask.nextdoor.com/pixel?pid=${PIXEL}&ev=PAGE_VIEW&noscript=1`, 'https://flask.nextdoor.com/v2/pixel?ev=LEAD'],
	leaves: [
		'https://ads.nextdoor.com/public/pixel/ndp.js',
		'https://nextdoor.com/news_feed/',
		'https://flask.nextdoor.com/events/click',
		'https://flask.nextdoor.com.evil.example/pixel',
		'https://clinic.example/pixel?u=flask.nextdoor.com/pixel',
	],
	reads: [
		{
			sent: {
				url: `https://flask.nextdoor.com/pixel?${query({
					pid: PIXEL,
					vrs: '8.6',
					ev: 'LEAD',
					pl: 'https://clinic.example/therapy/ocd',
					ndclid: '',
					rf: 'https://search.example/',
					sem: canary.emailSha256,
					iid: 'aaaa1111-0000-4000-8000-00000000aaaa',
					sessionid: canary.uuid,
					cd: { service: 'OCD treatment', phone: '+15555550123' },
					tz: 'America/Denver',
				})}`,
			},
			gives: [
				[
					{ kind: 'event', value: 'LEAD' },
					{ kind: 'page', value: 'https://clinic.example/therapy/ocd' },
					{ kind: 'referrer', value: 'https://search.example/' },
					{ kind: 'email', value: canary.emailSha256, form: 'sha256' },
					{ kind: 'phone', value: '+15555550123' },
					{ about: 'health', value: 'OCD treatment' },
				],
			],
			hides: [PIXEL, canary.uuid, 'America/Denver', 'aaaa1111-0000-4000-8000-00000000aaaa'],
		},
	],
});

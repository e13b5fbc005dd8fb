import { canary, query, testDestination } from './parts/destination-tester.ts';
import { yahoo } from './yahoo.ts';

testDestination(yahoo, {
	takes: [
		'https://sp.analytics.yahoo.com/sp.pl?a=10000&.yp=1',
		'https://ups.analytics.yahoo.com/ups/1/sync?uid=1',
		'https://pr-bh.ybp.yahoo.com/sync/partner/1234567890123456789',
	],
	leaves: [
		'https://s.yimg.com/wi/ytc.js',
		'https://www.yahoo.com/sp.pl',
		'https://sp.analytics.yahoo.com/',
		'https://sp.analytics.yahoo.com.evil.example/sp.pl',
		'https://clinic.example/?next=https://sp.analytics.yahoo.com/sp.pl',
	],
	reads: [
		{
			sent: {
				url: `https://sp.analytics.yahoo.com/sp.pl?${query({
					a: '10000',
					d: 'Tue, 14 Nov 2023 22:13:20 GMT',
					'.yp': '10000001',
					b: 'Depression test',
					f: 'https://clinic.example/quiz/depression',
					e: 'https://search.example/',
					ea: 'QuizDone',
					el: 'panic attacks',
					he: canary.emailSha256,
				})}`,
			},
			gives: [
				[
					{ about: 'context', kind: 'event', value: 'QuizDone' },
					{ about: 'context', kind: 'page', value: 'https://clinic.example/quiz/depression' },
					{ about: 'context', kind: 'title', value: 'Depression test' },
					{ about: 'health', value: 'panic attacks', at: 'query/el' },
					{ kind: 'email', value: canary.emailSha256, form: 'sha256' },
				],
			],
			hides: ['10000001'],
		},
		{
			sent: { url: 'https://pr-bh.ybp.yahoo.com/sync/partner/1234567890123456789?gdpr=0' },
			gives: [[{ kind: 'browser-id', value: '1234567890123456789' }]],
		},
	],
});

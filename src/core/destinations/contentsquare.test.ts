import { contentsquare } from './contentsquare.ts';
import { canary, query, testDestination } from './parts/destination-tester.ts';

const visitor = { pid: '1001', uu: canary.uuid, sn: '1', pn: '2' };

testDestination(contentsquare, {
	leaves: [
		'https://t.contentsquare.net/uxa/0123456789abc.js',
		'https://csxd.contentsquare.net/uxa/xdframe-single-domain-1.1.0.html?pid=1001',
		'https://static.hj.contentsquare.net/c/hotjar-123456.js',
		'https://contentsquare.com/',
		'https://c.contentsquare.net.clinic.example/pageview?pid=1001',
		'https://clinic.example/?u=https://c.contentsquare.net/pageview',
	],
	takes: [
		'https://c.contentsquare.net/pageview?pid=1001',
		'https://c.contentsquare.net/dvar?pid=1001',
		'https://k-aeu1.contentsquare.net/v2/recording?rt=5&pid=1001',
		'https://wr-us.contentsquare.net/ctn_v2/auth/?pid=325',
	],
	reads: [
		{
			sent: {
				url: `https://c.contentsquare.net/pageview?${query({
					...visitor,
					dr: 'https://search.example/',
					url: 'https://clinic.example/depression?step=2',
					cvars: { '1': ['pagetype', 'quiz'], '2': ['answer', 'suicide risk'] },
					v: 'anxiety',
				})}`,
			},
			gives: [
				[
					{ about: 'context', kind: 'page', value: 'https://clinic.example/depression?step=2', at: 'query/url' },
					{ about: 'context', kind: 'referrer', value: 'https://search.example/' },
					{ about: 'health', value: 'suicide risk', at: 'query/cvars>json/2/1' },
					{ kind: 'browser-id', value: canary.uuid },
				],
			],
			hides: ['anxiety', '1001'],
		},
		{
			sent: { url: `https://c.contentsquare.net/pageEvent?${query({ ...visitor, value: '@user-identifier@member-77' })}` },
			gives: [[{ kind: 'account', value: 'member-77', at: 'query/value' }]],
		},
		{
			sent: {
				url: `https://c.contentsquare.net/dvar?${query({ ...visitor, dv: { condition: 'bipolar disorder', email: canary.email } })}`,
			},
			gives: [
				[
					{ about: 'health', value: 'bipolar disorder' },
					{ kind: 'email', value: canary.email },
				],
			],
		},
	],
});

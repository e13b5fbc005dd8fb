import { oracleEloqua } from './oracle-eloqua.ts';
import { canary, query, testDestination } from './parts/destination-tester.ts';

const visit =
	'/visitor/v200/svrGP?pps=3&siteid=1000001&ref=https%3A%2F%2Fclinic.example%2Fdepression&ref2=https%3A%2F%2Fsearch.example%2F&tzo=-330&ms=498';

testDestination(oracleEloqua, {
	takes: [
		`https://s1000001.t.eloqua.com${visit}`,
		'https://secure.eloqua.com/visitor/v200/svrGP.aspx',
		'https://s1000001.t.eloqua.com/e/f2',
	],
	leaves: [
		'https://img.en25.com/i/elqCfg.min.js',
		'https://www.eloqua.com/',
		'https://t.eloqua.com.evil.example/visitor/v200/svrGP',
		'https://clinic.example/?next=https://s1.t.eloqua.com/visitor/v200/svrGP',
	],
	proxied: [{ url: `https://tracking.clinic.example${visit}` }],
	notProxied: [{ url: 'https://clinic.example/visitor/v200?siteid=1' }],
	reads: [
		{
			sent: { url: `https://s1000001.t.eloqua.com${visit}&elqCustomerGUID=${canary.uuid}` },
			gives: [
				[
					{ about: 'context', kind: 'page', value: 'https://clinic.example/depression' },
					{ about: 'context', kind: 'referrer', value: 'https://search.example/' },
					{ kind: 'browser-id', value: canary.uuid },
				],
			],
			hides: ['1000001'],
		},
		{
			sent: {
				url: `https://s1000001.t.eloqua.com/visitor/v200/svrGP?${query({ pps: '50', siteid: '1000001', DLLookup: `<C_EmailAddress>${canary.email}</C_EmailAddress>` })}`,
			},
			gives: [[{ kind: 'email', value: canary.email, at: 'query/DLLookup' }]],
		},
		{
			sent: {
				url: 'https://s1000001.t.eloqua.com/e/f2',
				mediaType: 'application/x-www-form-urlencoded',
				body: query({ elqFormName: 'intake', elqSiteId: '1000001', emailAddress: canary.email, concern: 'panic attacks' }),
			},
			gives: [
				[
					{ about: 'context', kind: 'event', value: 'intake' },
					{ kind: 'email', value: canary.email },
					{ about: 'health', value: 'panic attacks' },
				],
			],
		},
	],
});

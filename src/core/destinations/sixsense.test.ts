import { canary, query, testDestination } from './parts/destination-tester.ts';
import { sixsense } from './sixsense.ts';

testDestination(sixsense, {
	leaves: [
		'https://j.6sc.co/6si.min.js',
		'https://6sense.com/platform/',
		'https://b.6sc.co.clinic.example/v1/beacon/img.gif',
		'https://clinic.example/?u=https://b.6sc.co/v1/beacon/img.gif',
	],
	takes: [
		'https://b.6sc.co/v1/beacon/img.gif?token=1',
		'https://epsilon.6sense.com/v3/company/details',
		'https://eps.6sc.co/v3/company/details',
		'https://c.6sc.co/',
	],
	reads: [
		{
			sent: {
				url: `https://b.6sc.co/v1/beacon/img.gif?${query({
					token: 'token-000001',
					svisitor: canary.uuid,
					visitor: '3f2a9c1e-0000-4d0e-9a51-0c6de1f2ab34',
					session: 'session-000001',
					event: 'a_pageload',
					q: { currentTS: 'Tue, 24 Nov 2026', email: canary.email },
					m: { title: 'Endometriosis specialists', description: 'Care for endometriosis' },
					r: 'https://search.example/',
					pageURL: 'https://clinic.example/endometriosis',
				})}`,
			},
			gives: [
				[
					{ kind: 'event', value: 'a_pageload' },
					{ about: 'context', kind: 'page', value: 'https://clinic.example/endometriosis' },
					{ about: 'health', kind: 'title', value: 'Endometriosis specialists', at: 'query/m>json/title' },
					{ kind: 'page-meta', value: 'Care for endometriosis' },
					{ kind: 'email', value: canary.email },
					{ kind: 'referrer', value: 'https://search.example/' },
					{ kind: 'browser-id', value: canary.uuid },
				],
			],
			hides: ['token-000001', 'session-000001'],
		},
	],
});

import { liveperson } from './liveperson.ts';
import { canary, query, testDestination } from './parts/destination-tester.ts';

testDestination(liveperson, {
	leaves: [
		'https://lptag.liveperson.net/tag/tag.js?site=10000001',
		'https://lpcdn.lpsnmedia.net/le_unified_window/index.html',
		'https://www.liveperson.com/',
		'https://va.v.liveperson.net.clinic.example/api/js/10000001',
		'https://clinic.example/?u=https://va.v.liveperson.net/api/js/10000001',
	],
	takes: ['https://va.v.liveperson.net/api/js/10000001?t=sp', 'https://lo.v.liveperson.net/api/js/10000001'],
	reads: [
		{
			sent: {
				url: `https://va.v.liveperson.net/api/js/10000001?${query({
					sid: 'session-1',
					cb: 'lpCb1x1',
					t: 'sp',
					pt: 'Depression test',
					u: 'https://clinic.example/phq9',
					r: 'https://search.example/',
					sec: ['anxiety'],
					sdes: [
						{ type: 'personal', personal: { firstname: 'Casey', contacts: [{ email: canary.email }] } },
						{ type: 'ctmrinfo', info: { customerId: 'c-77', ctype: 'bipolar disorder' } },
					],
					vid: canary.uuid,
					identities: [{ iss: 'clinic.example', acr: 'loa1', sub: 'sub-77' }],
				})}`,
			},
			gives: [
				[
					{ about: 'context', kind: 'page', value: 'https://clinic.example/phq9', at: 'query/u' },
					{ about: 'context', kind: 'title', value: 'Depression test' },
					{ kind: 'name', value: 'Casey' },
					{ kind: 'email', value: canary.email, at: 'query/sdes>json/0/personal/contacts/0/email' },
					{ kind: 'account', value: 'c-77' },
					{ kind: 'account', value: 'sub-77' },
					{ kind: 'browser-id', value: canary.uuid },
					{ about: 'health', value: 'bipolar disorder' },
					{ about: 'health', value: 'anxiety' },
				],
			],
			hides: ['session-1', 'lpCb1x1'],
		},
	],
});

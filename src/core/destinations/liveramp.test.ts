import { liveramp } from './liveramp.ts';
import { canary, query, testDestination } from './parts/destination-tester.ts';

testDestination(liveramp, {
	leaves: [
		'https://ats.rlcdn.com/ats.js',
		'https://liveramp.com/',
		'https://idsync.rlcdn.com.clinic.example/1.gif?partner_uid=1',
		'https://clinic.example/?to=https://idsync.rlcdn.com/1.gif',
	],
	takes: [
		'https://idsync.rlcdn.com/123456.gif?partner_uid=1',
		'https://api.rlcdn.com/api/identity/envelope?pid=1',
		'https://di.rlcdn.com/api/segment?pid=1',
		'https://rc.rlcdn.com/123456.html?s=1',
		'https://pippio.com/api/sync?pid=1&it=1&iv=2',
	],
	reads: [
		{
			sent: {
				url: `https://api.rlcdn.com/api/identity/envelope?${query({ pid: '14', it: '4', iv: canary.emailSha256, ct: '4', cv: 'CPx' })}`,
			},
			gives: [[{ kind: 'email', value: canary.emailSha256, form: 'sha256', at: 'query/iv' }]],
			hides: ['14'],
		},
		{
			sent: {
				url: `https://api.rlcdn.com/api/identity/envelope?${query({ pid: '14', it: '4', iv: `${canary.emailMd5},${canary.emailSha256}` })}`,
			},
			gives: [
				[
					{ kind: 'email', value: canary.emailMd5, form: 'md5' },
					{ kind: 'email', value: canary.emailSha256, form: 'sha256' },
				],
			],
		},
		{
			// An identifier of another company's cookie is not a person's, though it is as long as a hash.
			sent: { url: `https://pippio.com/api/sync?${query({ pid: '5', it: '1', iv: canary.emailSha256 })}` },
			gives: [[{ kind: 'browser-id', value: canary.emailSha256 }]],
		},
		{
			sent: {
				url: `https://di.rlcdn.com/api/segment?${query({ pid: '7', pdata: 'type=product,product_name=sertraline_50mg,condition=anxiety' })}`,
			},
			gives: [
				[
					{ kind: 'product', value: 'sertraline_50mg' },
					{ about: 'health', value: 'anxiety', at: 'query/pdata' },
				],
			],
		},
		{
			sent: {
				url: 'https://idsync.rlcdn.com/1000.gif?memo=CO7NGRIpCicIARDuJBogM0YyQTlDMUU3QjQ0NEQwRTlBNTEwQzZERTFGMkFCMzQaAEIASgA',
			},
			gives: [[{ kind: 'browser-id', value: '3F2A9C1E7B444D0E9A510C6DE1F2AB34' }]],
		},
	],
});

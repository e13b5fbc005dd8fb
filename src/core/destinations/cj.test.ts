import { cj } from './cj.ts';
import { canary, query, testDestination } from './parts/destination-tester.ts';

testDestination(cj, {
	leaves: [
		'https://www.mczbf.com/tags/12345/tag.js',
		'https://www.cj.com/',
		'https://www.emjcd.com.clinic.example/u',
		'https://clinic.example/?u=https://www.emjcd.com/u',
	],
	takes: ['https://www.emjcd.com/u?CID=1', 'https://www.mczbf.com/12345/pageInfo', 'https://cj.dotomi.com/conv?enterpriseId=1'],
	reads: [
		{
			sent: {
				url: `https://www.emjcd.com/u?${query({
					CID: '1500001',
					OID: 'order-1',
					TYPE: '350001',
					CJEVENT: 'abcdef0123456789abcdef0123456789',
					ITEM1: 'Finasteride 1 mg',
					emailHash: canary.emailSha256,
				})}`,
			},
			gives: [
				[
					{ kind: 'product', value: 'Finasteride 1 mg', at: 'query/ITEM1' },
					{ kind: 'email', value: canary.emailSha256, form: 'sha256' },
					{ kind: 'click-id', value: 'abcdef0123456789abcdef0123456789' },
				],
			],
			hides: ['1500001', 'order-1', '350001'],
		},
	],
});

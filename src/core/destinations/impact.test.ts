import { impact } from './impact.ts';
import { canary, query, testDestination } from './parts/destination-tester.ts';

const SHA1 = '11f2fcd23a98396eb6b7c73ca649f1e7adb92447';

testDestination(impact, {
	leaves: [
		'https://utt.impactcdn.com/A0000000-0000-0000-0000-000000000000.js',
		'https://d.impactradius-event.com/A000000.js',
		'https://impact.com/',
		'https://clinic.pxf.io.clinic.example/xc/1/2/3',
		'https://clinic.example/?u=https://clinic.pxf.io/xc/1/2/3',
	],
	takes: [
		'https://clinic.pxf.io/xc/1/2/3',
		'https://www.ojrq.net/p/?return=&cid=1&tpsync=no',
		'https://clinic.sjv.io/xconv/1/2/3',
	],
	reads: [
		{
			sent: {
				url: 'https://clinic.pxf.io/xconv/1/2/3',
				mediaType: 'application/x-www-form-urlencoded',
				body: query({
					_ir: 'U54|1700000000000.abcdef|1700000000000',
					landurl: 'https://clinic.example/order/thanks',
					orderid: 'order-1',
					custid: 'member-77',
					custemail: SHA1,
					sku1: 'SERT-50',
					name1: 'Sertraline 50 mg',
				}),
			},
			gives: [
				[
					{ about: 'context', kind: 'page', value: 'https://clinic.example/order/thanks' },
					{ kind: 'product', value: 'Sertraline 50 mg', at: 'body/name1' },
					{ kind: 'account', value: 'member-77' },
					{ kind: 'email', value: SHA1, form: 'sha1' },
				],
			],
			hides: ['order-1'],
		},
		{
			sent: {
				url: 'https://clinic.pxf.io/xc/1/2/3',
				mediaType: 'application/x-www-form-urlencoded',
				body: query({ customprofileid: canary.uuid, landurl: 'https://clinic.example/prep' }),
			},
			gives: [[{ kind: 'browser-id', value: canary.uuid }]],
		},
	],
});

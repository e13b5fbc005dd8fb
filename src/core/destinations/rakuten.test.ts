import { canary, query, testDestination } from './parts/destination-tester.ts';
import { rakuten } from './rakuten.ts';

testDestination(rakuten, {
	leaves: [
		'https://tag.rmp.rakuten.com/125000.ct.js',
		'https://intljs.rmtag.com/125000.ct.js',
		'https://www.linksynergy.com/',
		'https://track.linksynergy.com.clinic.example/ep',
		'https://clinic.example/?u=https://track.linksynergy.com/ep',
	],
	takes: [
		'https://track.linksynergy.com/ep?mid=1',
		'https://track.linksynergy.com/eventnvppixel?mid=1',
		'https://ut.rd.linksynergy.com/jsp?x=1',
	],
	reads: [
		{
			sent: {
				url: `https://track.linksynergy.com/ep?${query({
					mid: '36308',
					ord: 'order-1',
					skulist: 'CIT-20|TEST-1',
					namelist: 'Citalopram 20 mg|HIV home test',
					mail: canary.email,
				})}`,
			},
			gives: [
				[
					{ kind: 'product', value: 'Citalopram 20 mg', at: 'query/namelist' },
					{ kind: 'product', value: 'HIV home test' },
					{ kind: 'email', value: canary.email },
				],
			],
			hides: ['36308', 'order-1'],
		},
	],
});

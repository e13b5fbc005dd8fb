import { awin } from './awin.ts';
import { query, testDestination } from './parts/destination-tester.ts';

testDestination(awin, {
	leaves: [
		'https://www.dwin1.com/12345.js',
		'https://www.awin.com/',
		'https://www.awin1.com.clinic.example/sread.img',
		'https://clinic.example/?u=https://www.awin1.com/sread.img',
	],
	takes: [
		'https://www.awin1.com/sread.img?tt=ns',
		'https://www.awin1.com/sread.php?a=1',
		'https://www.awin1.com/sread.js?a=1',
		'https://www.zenaps.com/rclick.php?mid=1',
	],
	reads: [
		{
			sent: {
				url: `https://www.awin1.com/sread.img?${query({
					tt: 'ns',
					merchant: '12345',
					ref: 'order-1',
					parts: 'DEFAULT:9.99',
					vc: 'ANXIETY10',
					cks: '12345_1700000000_abcdef0123456789',
					'bd[0]': 'AW:P|12345|order-1|SERT-50|Sertraline 50 mg|9.99|1|SERT-50|DEFAULT|Antidepressants',
				})}`,
			},
			gives: [
				[
					{ kind: 'product', value: 'Sertraline 50 mg', at: 'query/bd[0]' },
					{ about: 'health', value: 'Antidepressants' },
					{ kind: 'click-id', value: '12345_1700000000_abcdef0123456789' },
				],
			],
			hides: ['order-1', '12345'],
		},
	],
});

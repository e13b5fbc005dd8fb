import { query, testDestination } from './parts/destination-tester.ts';
import { shareasale } from './shareasale.ts';

testDestination(shareasale, {
	leaves: [
		'https://www.shareasale.com/info/',
		'https://shareasale.com/r.cfm?u=1',
		'https://shareasale.com.clinic.example/sale.cfm',
		'https://clinic.example/?u=https://shareasale.com/sale.cfm',
	],
	takes: ['https://www.shareasale.com/sale.cfm?tracking=1', 'https://shareasale.com/sale.cfm?tracking=1'],
	reads: [
		{
			sent: {
				url: `https://shareasale.com/sale.cfm?${query({
					tracking: 'order-1',
					merchantID: '56053',
					skulist: 'HIV home test,Condoms',
					couponcode: 'anxiety',
					sscid: '41k8_abcdef',
				})}`,
			},
			gives: [
				[
					{ kind: 'product', value: 'HIV home test', at: 'query/skulist' },
					{ about: 'health', value: 'anxiety' },
					{ kind: 'click-id', value: '41k8_abcdef' },
				],
			],
			hides: ['order-1', '56053'],
		},
	],
});

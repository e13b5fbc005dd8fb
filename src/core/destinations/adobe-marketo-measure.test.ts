import { adobeMarketoMeasure } from './adobe-marketo-measure.ts';
import { query, testDestination } from './parts/destination-tester.ts';

testDestination(adobeMarketoMeasure, {
	takes: ['https://cdn.bizible.com/ipv?_biz_h=1', 'https://cdn.bizibly.com/u?_biz_u=1'],
	leaves: [
		'https://cdn.bizible.com/scripts/bizible.js',
		'https://apps.bizible.com/',
		'https://cdn.bizible.com.evil.example/ipv',
		'https://clinic.example/?next=https://cdn.bizible.com/ipv',
	],
	reads: [
		{
			sent: {
				url: `https://cdn.bizible.com/ipv?${query({
					_biz_r: 'https://search.example/',
					_biz_h: '800000001',
					_biz_u: '0123456789abcdef0123456789abcdef',
					_biz_l: 'https://clinic.example/depression',
					_biz_i: 'Depression test',
					_biz_n: '665',
				})}`,
			},
			gives: [
				[
					{ about: 'context', kind: 'page', value: 'https://clinic.example/depression' },
					{ about: 'context', kind: 'title', value: 'Depression test' },
					{ about: 'context', kind: 'referrer', value: 'https://search.example/' },
					{ kind: 'browser-id', value: '0123456789abcdef0123456789abcdef' },
				],
			],
			hides: ['800000001'],
		},
	],
});

import { g2 } from './g2.ts';
import { canary, query, testDestination } from './parts/destination-tester.ts';

testDestination(g2, {
	leaves: [
		'https://www.g2.com/products/x',
		'https://tracking.g2crowd.com/robots.txt',
		'https://tracking.g2crowd.com.clinic.example/attribution_tracking/conversions/1.js',
		'https://clinic.example/?u=https://tracking.g2crowd.com/attribution_tracking/conversions/1.js',
	],
	takes: [
		'https://tracking.g2crowd.com/attribution_tracking/conversions/1234.js?p=1',
		'https://tracking-api.g2.com/attribution_tracking/conversions/assign',
		'https://tracking.g2crowd.com/funnels/1.gif',
	],
	reads: [
		{
			sent: {
				url: `https://tracking.g2crowd.com/attribution_tracking/conversions/1234.js?${query({ p: 'https://clinic.example/vasectomy', e: 'member-77' })}`,
			},
			gives: [
				[
					{ about: 'context', kind: 'page', value: 'https://clinic.example/vasectomy' },
					{ kind: 'account', value: 'member-77' },
				],
			],
		},
		{
			sent: {
				url: 'https://tracking-api.g2.com/attribution_tracking/conversions/assign',
				body: JSON.stringify({ p: 'https://clinic.example/', sid: '4388', aid: '1234567890.1700000000', ua: 'depression/1.0' }),
			},
			gives: [[{ kind: 'browser-id', value: '1234567890.1700000000' }]],
			hides: ['4388', 'depression/1.0', canary.uuid],
		},
	],
});

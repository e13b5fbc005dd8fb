import { chartbeat } from './chartbeat.ts';
import { query, testDestination } from './parts/destination-tester.ts';

testDestination(chartbeat, {
	leaves: [
		'https://static.chartbeat.com/js/chartbeat.js',
		'https://chartbeat.com/',
		'https://ping.chartbeat.net.clinic.example/ping',
		'https://clinic.example/ping?u=https://ping.chartbeat.net/ping',
	],
	takes: ['https://ping.chartbeat.net/ping?h=clinic.example', 'https://ping.chartbeat.net/ping/?h=clinic.example'],
	reads: [
		{
			sent: {
				url: `https://ping.chartbeat.net/ping?${query({
					h: 'clinic.example',
					p: '/conditions/schizophrenia',
					u: 'CHrX6QCGdZzDBihEwB',
					g: '45503',
					g0: 'Mental health',
					t: 'Bu7fFvBdG42OBAgDYDCtPhlkBYfFPv',
					i: 'Living with schizophrenia',
					r: 'https://search.example/',
				})}`,
			},
			gives: [
				[
					{ about: 'context', kind: 'page', value: 'https://clinic.example/conditions/schizophrenia', at: 'query/p' },
					{ about: 'health', kind: 'title', value: 'Living with schizophrenia' },
					{ about: 'context', kind: 'page-meta', value: 'Mental health' },
					{ kind: 'referrer', value: 'https://search.example/' },
					{ kind: 'browser-id', value: 'CHrX6QCGdZzDBihEwB' },
				],
			],
			hides: ['45503'],
		},
	],
});

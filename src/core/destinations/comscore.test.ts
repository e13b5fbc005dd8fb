import { comscore } from './comscore.ts';
import { canary, query, testDestination } from './parts/destination-tester.ts';

testDestination(comscore, {
	leaves: [
		'https://sb.scorecardresearch.com/beacon.js',
		'https://sb.scorecardresearch.com/cs/1234567/beacon.js',
		'https://www.comscore.com/',
		'https://sb.scorecardresearch.com.clinic.example/b',
		'https://clinic.example/b?u=https://sb.scorecardresearch.com/b',
	],
	takes: [
		'https://sb.scorecardresearch.com/b?c1=2',
		'https://b.scorecardresearch.com/b2?c1=2',
		'https://sb.scorecardresearch.com/p?c1=2',
		'https://b.scorecardresearch.com/r?c2=1',
	],
	reads: [
		{
			sent: {
				url: `https://sb.scorecardresearch.com/b?${query({
					c1: '2',
					c2: '6035363',
					cs_fpid: canary.uuid,
					c7: 'https://clinic.example/conditions/bipolar-disorder',
					c8: 'Bipolar disorder: do I have it?',
					c9: 'https://clinic.example/',
				})}`,
			},
			gives: [
				[
					{ about: 'context', kind: 'page', value: 'https://clinic.example/conditions/bipolar-disorder', at: 'query/c7' },
					{ about: 'health', kind: 'title', value: 'Bipolar disorder: do I have it?' },
					{ kind: 'referrer', value: 'https://clinic.example/' },
					{ kind: 'browser-id', value: canary.uuid },
				],
			],
			hides: ['6035363'],
		},
	],
});

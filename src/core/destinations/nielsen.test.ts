import { nielsen } from './nielsen.ts';
import { query, testDestination } from './parts/destination-tester.ts';

testDestination(nielsen, {
	leaves: [
		'https://secure-us.imrworldwide.com/v60.js',
		'https://cdn-gl.imrworldwide.com/conf/P1.js',
		'https://www.nielsen.com/',
		'https://secure-us.imrworldwide.com.clinic.example/cgi-bin/m',
		'https://clinic.example/?u=https://secure-us.imrworldwide.com/cgi-bin/m',
	],
	takes: ['https://secure-us.imrworldwide.com/cgi-bin/m?ci=1', 'https://secure-dcr.imrworldwide.com/cgi-bin/gn?prod=1'],
	reads: [
		{
			sent: {
				url: `https://secure-us.imrworldwide.com/cgi-bin/m?${query({
					ci: 'us-203838h',
					cg: '0',
					si: 'https://clinic.example/dementia',
					rp: 'https://search.example/',
					ts: 'compact',
				})}`,
			},
			gives: [
				[
					{ about: 'context', kind: 'page', value: 'https://clinic.example/dementia', at: 'query/si' },
					{ about: 'health', kind: 'page', value: 'https://clinic.example/dementia' },
					{ kind: 'referrer', value: 'https://search.example/' },
				],
			],
			hides: ['us-203838h'],
		},
	],
});

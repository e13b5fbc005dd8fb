import { canary, query, testDestination } from './parts/destination-tester.ts';
import { statcounter } from './statcounter.ts';

const PAGE = 'https://clinic.example/conditions/depression';

testDestination(statcounter, {
	takes: ['https://c.statcounter.com/t.php?sc_project=1', 'https://c.statcounter.com/1234567/0/0a1b2c3d/1/'],
	leaves: [
		'https://www.statcounter.com/counter/counter.js',
		'https://statcounter.com/',
		'https://c.statcounter.com.clinic.example/t.php',
		'https://clinic.example/?r=https://c.statcounter.com/t.php',
	],
	reads: [
		{
			sent: {
				url: `https://c.statcounter.com/t.php?${query({ sc_project: '7654321', u1: canary.uuid.replaceAll('-', '').toUpperCase(), u: PAGE, t: 'Living with depression', camefrom: 'https://search.example/', security: 'asthma' })}`,
			},
			gives: [
				[
					{ kind: 'page', about: 'context', value: PAGE },
					{ kind: 'title', about: 'context', value: 'Living with depression' },
					{ kind: 'referrer', value: 'https://search.example/' },
					{ kind: 'browser-id', value: '3F2A9C1E7B444D0E9A510C6DE1F2AB34' },
				],
			],
			hides: ['asthma', '7654321'],
		},
	],
});

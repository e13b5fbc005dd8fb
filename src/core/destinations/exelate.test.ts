import { exelate } from './exelate.ts';
import { canary, query, testDestination } from './parts/destination-tester.ts';

testDestination(exelate, {
	leaves: [
		'https://cdn.exelator.com/tag.js',
		'https://www.nielsen.com/',
		'https://loadm.exelator.com.clinic.example/load/',
		'https://clinic.example/?u=https://loadm.exelator.com/load/',
	],
	takes: [
		'https://loadm.exelator.com/load/?p=1',
		'https://loadus.exelator.com/getid?p=1',
		'https://load77.exelator.com/pixel.gif?x=1',
	],
	reads: [
		{
			sent: {
				url: `https://loadm.exelator.com/load/?${query({ p: '204', g: '2191', simid: canary.uuid, kw: 'multiple sclerosis' })}`,
			},
			gives: [
				[
					{ kind: 'browser-id', value: canary.uuid },
					{ about: 'health', value: 'multiple sclerosis' },
				],
			],
			hides: ['2191'],
		},
	],
});

import { canary, testDestination } from './parts/destination-tester.ts';
import { quantcast } from './quantcast.ts';

const matrix = (parameters: Readonly<Record<string, string>>) =>
	Object.entries(parameters)
		.map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
		.join(';');

testDestination(quantcast, {
	leaves: [
		'https://secure.quantserve.com/quant.js',
		'https://rules.quantcount.com/rules-p-abc.js',
		'https://www.quantcast.com/',
		'https://pixel.quantserve.com.clinic.example/pixel;r=1',
		'https://clinic.example/pixel;r=1?u=https://pixel.quantserve.com/pixel',
	],
	takes: [
		'https://pixel.quantserve.com/pixel;r=1;a=p-abc',
		'https://pixel.quantserve.com/pixel/p-abc.gif?labels=1',
		'https://cms.quantserve.com/dpixel?eid=1',
	],
	reads: [
		{
			sent: {
				url: `https://pixel.quantserve.com/pixel;${matrix({
					r: '1516766684',
					event: 'refresh',
					labels: '_fp.event.Depression Quiz',
					a: 'p-abc',
					url: 'https://clinic.example/quiz/depression',
					uh: '3f2a9c1e7b44',
					fpa: 'P0-887868617-1700000000000',
					ref: 'https://clinic.example/',
					ogl: 'title.Depression quiz,type.website',
				})}`,
			},
			gives: [
				[
					{ kind: 'event', value: 'refresh', at: 'path/event' },
					{ about: 'health', value: '_fp.event.Depression Quiz' },
					{ about: 'context', kind: 'page', value: 'https://clinic.example/quiz/depression', at: 'path/url' },
					{ kind: 'referrer', value: 'https://clinic.example/' },
					{ kind: 'account', value: '3f2a9c1e7b44' },
					{ kind: 'browser-id', value: 'P0-887868617-1700000000000' },
				],
			],
			hides: ['p-abc', '1516766684'],
		},
		{
			// R29: nobody's name, and the template that nobody filled in.
			sent: {
				url: `https://pixel.quantserve.com/pixel;${matrix({ r: '1', url: 'https://clinic.example/', uh: '65ce955d6ae6', fpa: canary.uuid })}`,
			},
			gives: [[{ kind: 'browser-id', value: canary.uuid }]],
			hides: ['65ce955d6ae6'],
		},
	],
});

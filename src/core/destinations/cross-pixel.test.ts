import { crossPixel } from './cross-pixel.ts';
import { query, testDestination } from './parts/destination-tester.ts';

testDestination(crossPixel, {
	leaves: [
		'https://tag.crsspxl.com/s1.js?d=1',
		'https://www.crosspixel.net/',
		'https://tag.crsspxl.com.clinic.example/s2.html',
		'https://clinic.example/?u=https://tag.crsspxl.com/s2.html',
	],
	takes: ['https://tag.crsspxl.com/s2.html?d=1', 'https://tag.crsspxl.com/s1.gif?d=1'],
	reads: [
		{
			sent: {
				url: `https://tag.crsspxl.com/s2.html?${query({ d: '58', r: 'https://search.example/', t: 'Treating gout', u: 'https://clinic.example/gout', n: 'gout, pain' })}`,
			},
			gives: [
				[
					{ about: 'context', kind: 'page', value: 'https://clinic.example/gout' },
					{ about: 'health', kind: 'title', value: 'Treating gout' },
					{ kind: 'page-meta', value: 'gout, pain' },
					{ kind: 'referrer', value: 'https://search.example/' },
				],
			],
		},
	],
});

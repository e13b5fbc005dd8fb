import { lineTag } from './line-tag.ts';
import { canary, query, testDestination } from './parts/destination-tester.ts';

testDestination(lineTag, {
	takes: ['https://tr.line.me/tag.gif?c_t=lap&e=pv&noscript=1', `https://tr.line.me/tag.gif?t_id=${canary.uuid}`],
	leaves: [
		'https://d.line-scdn.net/n/line_tag/public/release/v1/lt.js',
		'https://line.me/tag.gif',
		'https://tr.line.me.evil.example/tag.gif',
		'https://clinic.example/?next=https://tr.line.me/tag.gif',
	],
	reads: [
		{
			sent: {
				url: `https://tr.line.me/tag.gif?${query({ c_t: 'lap', t_id: canary.uuid, e: 'cv', url: 'https://clinic.example/depression' })}`,
			},
			gives: [
				[
					{ about: 'context', kind: 'event', value: 'cv' },
					{ about: 'context', kind: 'page', value: 'https://clinic.example/depression' },
				],
			],
			hides: [canary.uuid, 'lap'],
		},
	],
});

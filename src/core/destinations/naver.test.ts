import { naver } from './naver.ts';
import { query, testDestination } from './parts/destination-tester.ts';

const visit = query({ u: 'https://clinic.example/depression', e: 'https://search.example/', wa: 's_0123456789ab', bt: '-1' });

testDestination(naver, {
	takes: [`https://wcs.naver.com/m?${visit}`, 'https://wcs.naver.com/b'],
	leaves: [
		'https://wcs.naver.net/wcslog.js',
		'https://www.naver.com/m',
		'https://wcs.naver.com.evil.example/m',
		'https://clinic.example/?next=https://wcs.naver.com/m',
	],
	reads: [
		{
			sent: { url: `https://wcs.naver.com/m?${visit}` },
			gives: [
				[
					{ about: 'context', kind: 'page', value: 'https://clinic.example/depression' },
					{ about: 'context', kind: 'referrer', value: 'https://search.example/' },
				],
			],
			hides: ['s_0123456789ab'],
		},
	],
});

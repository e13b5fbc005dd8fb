import { kakao } from './kakao.ts';
import { query, testDestination } from './parts/destination-tester.ts';

testDestination(kakao, {
	takes: ['https://bc.ad.daum.net/bc?d=%7B%7D', 'https://bc.ds.kakao.com/bc?d=%7B%7D'],
	leaves: [
		'https://t1.daumcdn.net/kas/static/kp.js',
		'https://developers.kakao.com/sdk/js/kakao.js',
		'https://bc.ad.daum.net.evil.example/bc',
		'https://clinic.example/?next=https://bc.ad.daum.net/bc',
	],
	reads: [
		{
			sent: {
				url: `https://bc.ad.daum.net/bc?${query({
					d: {
						track_id: '1234567890123456789',
						event_code: 'Search',
						keyword: 'panic attacks',
						url: 'https://clinic.example/search',
					},
				})}`,
			},
			gives: [
				[
					{ about: 'context', kind: 'event', value: 'Search' },
					{ about: 'health', kind: 'search', value: 'panic attacks' },
					{ about: 'context', kind: 'page', value: 'https://clinic.example/search' },
				],
			],
			hides: ['1234567890123456789'],
		},
	],
});

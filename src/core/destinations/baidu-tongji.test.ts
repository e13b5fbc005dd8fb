import { baiduTongji } from './baidu-tongji.ts';
import { query, testDestination } from './parts/destination-tester.ts';

testDestination(baiduTongji, {
	takes: ['https://hm.baidu.com/hm.gif?si=0123456789abcdef', 'http://hm.baidu.com/hm.gif?et=4'],
	leaves: [
		'https://hm.baidu.com/hm.js?0123456789abcdef',
		'https://www.baidu.com/hm.gif',
		'https://hm.baidu.com.evil.example/hm.gif',
		'https://clinic.example/?next=https://hm.baidu.com/hm.gif',
	],
	reads: [
		{
			sent: {
				url: `https://hm.baidu.com/hm.gif?${query({
					si: '0123456789abcdef0123456789abcdef',
					hca: 'A1B2C3D4E5F60718',
					et: '4',
					ep: 'quiz*answer*panic attacks',
					u: 'https://clinic.example/quiz/depression',
					su: 'https://search.example/',
					tt: 'Depression test',
				})}`,
			},
			gives: [
				[
					{ about: 'context', kind: 'page', value: 'https://clinic.example/quiz/depression' },
					{ about: 'context', kind: 'referrer', value: 'https://search.example/' },
					{ about: 'context', kind: 'title', value: 'Depression test' },
					{ about: 'health', value: 'quiz*answer*panic attacks', at: 'query/ep' },
					{ kind: 'browser-id', value: 'A1B2C3D4E5F60718' },
				],
			],
			hides: ['0123456789abcdef0123456789abcdef'],
		},
	],
});

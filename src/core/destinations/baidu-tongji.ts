import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';

export const baiduTongji: Destination = {
	organisation: 'Baidu',
	service: 'Baidu Tongji',
	role: 'analytics',
	source: 'https://tongji.baidu.com/web/help/article?id=174&type=0',
	hosts: ['hm.baidu.com'],
	takes: (url) => url.pathname === '/hm.gif',
	meanings: {
		u: 'page',
		su: 'referrer',
		tt: 'title',
		sw: 'search',
		// Of an event: category, action and label, between asterisks.
		ep: 'data',
		'ep/**': 'data',
		hca: 'browser-id',
		...every('ignore', 'si et cc ck cl ds vl ja ln lo lt rnd v lv sn r ww ct nv st fl api se'),
	},
};

import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';

/** The Kakao pixel: what happened, as JSON in `d`. */
export const kakao: Destination = {
	organisation: 'Kakao',
	service: 'Kakao Pixel',
	role: 'advertising',
	source: 'https://kakaobusiness.gitbook.io/main/tool/pixel-sdk',
	hosts: ['bc.ad.daum.net', 'bc.ds.kakao.com'],
	takes: (url) => url.pathname === '/bc',
	meanings: {
		'd/event_code': 'event',
		'd/keyword': 'search',
		...every('data', 'd/tag d/properties/**'),
		...every('product', 'd/products/*/name d/products/*/id'),
		...every('page', 'd/url d/location d/page_url'),
		...every('referrer', 'd/referrer d/ref'),
		...every('ignore', 'd d/track_id d/sdk_version d/products/*/price d/products/*/quantity'),
	},
};

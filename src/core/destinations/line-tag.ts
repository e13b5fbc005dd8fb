import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';

export const lineTag: Destination = {
	organisation: 'LY Corporation',
	service: 'LINE Tag',
	role: 'advertising',
	source: 'https://www.lycbiz.com/jp/manual/line-ads/tag/',
	hosts: ['tr.line.me'],
	takes: (url) => url.pathname === '/tag.gif',
	meanings: {
		...every('event', 'e type'),
		...every('page', 'url'),
		...every('referrer', 'ref referrer'),
		...every('browser-id', 'b_id x_id'),
		...every('ignore', 'c_t t_id noscript'),
	},
};

import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';

/** Naver's common script for analytics and conversions of its advertising. */
export const naver: Destination = {
	organisation: 'Naver',
	service: 'Naver Analytics',
	role: 'analytics',
	source: 'https://naver.github.io/conversion-tracking/',
	hosts: ['wcs.naver.com'],
	takes: (url) => /^\/[bm]$/.test(url.pathname),
	meanings: {
		u: 'page',
		e: 'referrer',
		...every('data', 'cnv conv/**'),
		...every('browser-id', '_nnb nnb'),
		...every('ignore', 'wa bt os ln sr bw bh c j k i ct cs pt pv vs nt EOU'),
	},
};

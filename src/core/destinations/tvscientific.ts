import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';

export const tvscientific: Destination = {
	organisation: 'tvScientific',
	service: 'tvScientific Pixel',
	role: 'advertising',
	source: 'https://help.tvscientific.app/en/articles/11107787-tvscientific-pixels-overview',
	hosts: ['tvspix.com', 'tvscipixel.com'],
	takes: (url) => url.pathname === '/t.png',
	// `u4`, the number of the order, is left to be looked at: sites write the e-mail address there.
	meanings: {
		u1: 'event',
		u3: 'page',
		u6: 'account',
		u12: 'data',
		'u13/*/name': 'product',
		'u13/**': 'data',
		...every('ignore', 't l u2 u5 u8 u14 u15 u13/*/price u13/*/quantity u13/*/itemPrice'),
	},
};

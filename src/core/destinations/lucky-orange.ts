import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';
import { personTraits } from './parts/person-traits.ts';
import { under } from './parts/under.ts';

export const luckyOrange: Destination = {
	organisation: 'Lucky Orange',
	service: 'Lucky Orange',
	role: 'session-replay',
	source: 'https://help.luckyorange.com/',
	hosts: ['luckyorange.com', 'luckyorange.net', 'visitors.live'],
	takes: ({ hostname, pathname }) =>
		!/^(?:www\.|app\.|help\.|cdn\.|tools\.|blog\.|status\.)?luckyorange\.(?:com|net)$/.test(hostname) &&
		!/\.(?:js|css|html?|woff2?|svg|png)$/.test(pathname),
	meanings: {
		...every('page', 'u url page href'),
		...every('title', 'title t'),
		...every('referrer', 'ref referrer'),
		...every('browser-id', 'visitor_id visitorId uid vid'),
		...every('event', 'event event_name'),
		...under(['', 'user', 'identify', 'visitor', 'custom'], { email: 'email', name: 'name' }),
		...under(['customData', 'custom_data', 'user_data'], personTraits),
		'props/**': 'data',
		...every('ignore', 's site_id siteId r v path'),
	},
};

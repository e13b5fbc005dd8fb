import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';

export const leadsrx: Destination = {
	organisation: 'LeadsRx',
	service: 'LeadsRx Attribution',
	role: 'analytics',
	source: 'https://developers.leadsrx.com/',
	hosts: ['app.leadsrx.com'],
	takes: (url) => /^\/(?:visitor|event|conversion|pixel)\.php$/.test(url.pathname),
	meanings: {
		u: 'page',
		t: 'title',
		ref: 'referrer',
		...every('event', 'event conversion'),
		...every('email', 'email'),
		...every('browser-id', 'vin lc visitorID'),
		'custom*': 'data',
		...every('ignore', 'acctTag tz anon'),
	},
};

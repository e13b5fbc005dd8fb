import { beginning } from './parts/beginning.ts';
import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';
import { under } from './parts/under.ts';

/** Keeps no identifier of the browser. Often sent through the site's own name, to be less often blocked. */
export const plausible: Destination = {
	organisation: 'Plausible',
	service: 'Plausible',
	role: 'analytics',
	source: 'https://plausible.io/docs/events-api',
	hosts: ['plausible.io'],
	takes: (url) => url.pathname === '/api/event',
	proxied: (url, { body }) =>
		/\/event\/?$/.test(url.pathname) &&
		[/^\{"n(?:ame)?":"/, /"u(?:rl)?":"https?:/, /"d(?:omain)?":"[\w.,-]+"/].every((sign) => sign.test(beginning(body))),
	meanings: {
		...every('event', 'n name'),
		...every('page', 'u url'),
		...every('referrer', 'r referrer'),
		...under(['p', 'm', 'props'], { '**': 'data', url: 'data', path: 'ignore' }),
		...every('ignore', 'd domain v w h i sd e $/** p m props'),
	},
};

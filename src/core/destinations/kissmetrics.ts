import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';
import { personTraits } from './parts/person-traits.ts';

/** Names its own parameters `_…`; all others are properties of the site's own naming. */
export const kissmetrics: Destination = {
	organisation: 'Kissmetrics',
	service: 'Kissmetrics',
	role: 'analytics',
	source: 'https://support.kissmetrics.io/reference/api-specifications-1',
	hosts: ['trk.kissmetrics.com', 'trk.kissmetrics.io', 'trc.kissmetrics.com'],
	takes: (url) => /^\/[eas]\/?$/.test(url.pathname),
	unwrap: (name, value) => (/^_p2?$/.test(name) && /^[A-Za-z0-9+/]{22,}={0,2}$/.test(value) ? [['anonymousId', value]] : null),
	meanings: {
		...personTraits,
		_n: 'event',
		// Whom the site names, by e-mail or number of its own; else a number of the browser's.
		...every('account', '_p _p2'),
		'Viewed URL': 'page',
		Referrer: 'referrer',
		anonymousId: 'browser-id',
		...every('ignore', '_* path'),
	},
};

import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';

/** Sold as monitoring of speed: it reports each page, the one before it, and dimensions of the site's own naming. */
export const mpulse: Destination = {
	organisation: 'Akamai',
	service: 'mPulse',
	role: 'analytics',
	source: 'https://akamai.github.io/boomerang/',
	hosts: ['akstat.io', 'go-mpulse.net'],
	// Its script and configuration come from `c.go-mpulse.net`.
	takes: ({ hostname, pathname }) => !/^[cs]2?\.go-mpulse\.net$/.test(hostname) && !pathname.startsWith('/boomerang'),
	meanings: {
		...every('page', 'u pgu'),
		...every('referrer', 'r r2'),
		...every('data', 'cdim.* cmet.* h.pg h.ab'),
		...every('title', 'pt'),
		'*': 'ignore',
	},
};

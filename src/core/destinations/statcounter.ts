import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';

export const statcounter: Destination = {
	organisation: 'StatCounter',
	service: 'StatCounter',
	role: 'analytics',
	source: 'https://statcounter.com/support/knowledge-base/',
	hosts: ['c.statcounter.com', 'statcounter.com'],
	takes: (url) =>
		url.pathname === '/t.php' ||
		(/^c\./.test(url.hostname) && /^\/(?:t\.php|counter\.php|\d+\/0\/[\da-f]+\/\d\/)$/.test(url.pathname)),
	unnamed: ({ searchParams: query }) => (query.has('u') ? 'page view' : null),
	meanings: {
		...every('page', 'u url'),
		...every('title', 't'),
		...every('referrer', 'camefrom'),
		...every('browser-id', 'u1'),
		...every('event', 'sc_ev'),
		...every('label', 'link c'),
		...every('data', 'sc_custom* tags'),
		...every(
			'ignore',
			'sc_project java security sc_snum sess p resolution h invisible sc_rum_* rcat* rdom* bb get_config jg* rr* pv* get_* sc_random',
		),
	},
};

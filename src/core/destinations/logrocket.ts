import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';

/**
 * Recordings in its own binary format, of which the numbers of fields are not documented: what stands in them is read as the page's text, in which
 * what the person entered is found all the same.
 */
export const logrocket: Destination = {
	organisation: 'LogRocket',
	service: 'LogRocket',
	role: 'session-replay',
	source: 'https://docs.logrocket.com/',
	// It rotates through names.
	hosts: [
		...[
			'logrocket.io',
			'logrocket.com',
			'lr-ingest.io',
			'lr-ingest.com',
			'lr-in.com',
			'lr-in-prod.com',
			'lr-intake.com',
			'logr-in.com',
		],
		...['logr-ingest.com', 'lrkt-in.com', 'lgrckt-in.com', 'intake-lr.com', 'ingest-lr.com'],
	],
	takes: (url) => /^r\./.test(url.hostname) || url.pathname === '/i',
	meanings: {
		u: 'browser-id',
		url: 'page',
		...every('ignore', 'a r t s rs is ht ct fs uc path'),
		'**': 'page-meta',
	},
};

import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';
import { personTraits } from './parts/person-traits.ts';
import { under } from './parts/under.ts';

/** Recordings, received by its company or by the site itself. What was done follows in a binary format of its own. */
export const openreplay: Destination = {
	organisation: 'OpenReplay',
	service: 'OpenReplay',
	role: 'session-replay',
	source: 'https://docs.openreplay.com/en/sdk/',
	hosts: ['openreplay.com'],
	takes: (url) => url.pathname.startsWith('/ingest/v1/web/'),
	proxied: (url) => /\/ingest\/v1\/web\/(?:start|i)$/.test(url.pathname),
	meanings: {
		...every('browser-id', 'userUUID uuid'),
		...every('account', 'userID'),
		...under(['metadata'], personTraits),
		...every('page', 'url pageUrl'),
		...every('referrer', 'referrer'),
		...every('region', 'userCity userState userCountry'),
		...every(
			'ignore',
			'path projectKey trackerVersion revID timestamp token sessionID tabId deviceMemory jsHeapSizeLimit timezone width height',
		),
		// The page as it is drawn, and what was done on it.
		'**': 'page-meta',
	},
};

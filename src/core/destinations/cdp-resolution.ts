import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';
import { personTraits } from './parts/person-traits.ts';
import { under } from './parts/under.ts';

/** Names the visitors of a site; other sellers of the same (RB2B, VisitIQ) use it too. `puid` is an identifier, or JSON with the page and what the site adds. */
export const cdpResolution: Destination = {
	organisation: 'Delivr.ai',
	service: 'CDP Resolution',
	role: 'data-broker',
	source: 'https://segment.com/docs/connections/destinations/catalog/actions-cdpresolution/',
	hosts: ['usbrowserspeed.com'],
	takes: (url) => /^\/cs\b/.test(url.pathname),
	unwrap: (name, value) => (name === 'puid' && value.startsWith('{') ? [] : null),
	meanings: {
		puid: 'browser-id',
		...under(['puid'], {
			...personTraits,
			name: 'data',
			...every('page', 'current_page page url'),
			...every('browser-id', 'anonymousId anonymous_id'),
			...every('email', 'hem sha256 md5'),
			...every('ignore', 'client_id purpose'),
		}),
		...every('ignore', 'pid'),
	},
};

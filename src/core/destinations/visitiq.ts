import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';
import { personTraits } from './parts/person-traits.ts';
import { under } from './parts/under.ts';

/** Names the visitors of a site; what the site adds is JSON in base64. */
export const visitiq: Destination = {
	organisation: 'VisitIQ',
	service: 'VisitIQ',
	role: 'data-broker',
	source: 'https://visitiq.io/',
	hosts: ['visitiq.io'],
	takes: (url) => url.hostname.startsWith('pixel.') && url.pathname.startsWith('/dot/'),
	meanings: {
		url_path: 'page',
		// The address that is to be left out, as MD5.
		exclude: 'email',
		...under(['additional_info'], personTraits),
		...every('ignore', 'cbust additional_info'),
	},
};

import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';
import { personTraits } from './parts/person-traits.ts';
import { under } from './parts/under.ts';

/** JSON in base64, as body or as `data`; forms that were sent come as `identify`, with the address that was typed. */
export const leadfeeder: Destination = {
	organisation: 'Dealfront',
	service: 'Leadfeeder',
	role: 'analytics',
	source: 'https://help.dealfront.com/en/articles/3704163-install-the-dealfront-tracker',
	hosts: ['lfeeder.com'],
	takes: (url) => /^tr[\w-]*\./.test(url.hostname),
	meanings: {
		...under(['', 'data'], {
			event: 'event',
			'context/pageUrl': 'page',
			'context/pageTitle': 'title',
			'context/referrer': 'referrer',
			...every('browser-id', 'lfClientId gaClientIds/* foreignCookies/**'),
			...every('ignore', 'scriptId clientEventId clientTimestamp gaTrackingIds/* context/library/*'),
		}),
		...under(['properties', 'data/properties'], { ...personTraits, name: 'data' }),
		...every('ignore', 'sid data'),
	},
};

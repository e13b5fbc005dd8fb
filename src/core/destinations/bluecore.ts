import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';
import { personTraits } from './parts/person-traits.ts';
import { under } from './parts/under.ts';

/** Written as Mixpanel's older calls are: `data` is JSON in base64. */
export const bluecore: Destination = {
	organisation: 'Bluecore',
	service: 'Bluecore',
	role: 'marketing-automation',
	source: 'https://www.rudderstack.com/docs/destinations/streaming-destinations/bluecore/',
	hosts: ['bluecore.com', 'bluecore.app'],
	takes: (url) =>
		/^(?:api|onsitestats|siterecs)\./.test(url.hostname) && /^\/(?:api\/track(?:\/.*)?|events(?:\/.*)?)$/.test(url.pathname),
	meanings: {
		...every('event', 'event data/event'),
		...under(['properties', 'data/properties', 'properties/customer', 'data/properties/customer'], {
			...personTraits,
			name: 'data',
			distinct_id: 'browser-id',
			...every('page', 'url page_url $current_url'),
			...every('referrer', 'referrer $referrer'),
			...every('search', 'search_term'),
			...every('product', 'products/*/name products/*/id'),
			...every('ignore', 'token client $browser $os mp_lib products/*/price products/*/url products/*/image'),
		}),
		...every('ignore', 'data ip token namespace _'),
	},
};

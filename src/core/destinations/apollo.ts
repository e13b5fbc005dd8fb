import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';
import { personTraits } from './parts/person-traits.ts';

export const apollo: Destination = {
	organisation: 'Apollo.io',
	service: 'Apollo.io',
	role: 'data-broker',
	source: 'https://knowledge.apollo.io/hc/en-us/articles/25600421159181',
	hosts: ['aplo-evnt.com'],
	takes: (url) => url.pathname.startsWith('/api/'),
	batches: ['*'],
	meanings: {
		...personTraits,
		name: 'data',
		event_type: 'event',
		...every('page', 'page url'),
		referrer: 'referrer',
		apollo_anon_id: 'browser-id',
		...every('ignore', 'app_id'),
	},
};

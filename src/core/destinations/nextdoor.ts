import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';
import { personTraits } from './parts/person-traits.ts';
import { under } from './parts/under.ts';

export const nextdoor: Destination = {
	organisation: 'Nextdoor',
	service: 'Nextdoor Pixel',
	role: 'advertising',
	source: 'https://docs.tealium.com/client-side-tags/nextdoor-universal-pixel-tag/',
	hosts: ['flask.nextdoor.com'],
	takes: (url) => /^\/(?:v\d+\/)?pixel\/?$/.test(url.pathname),
	meanings: {
		ev: 'event',
		pl: 'page',
		rf: 'referrer',
		...every('email', 'sem em email'),
		...every('click-id', 'ndclid'),
		...under(['cd'], {
			...personTraits,
			name: 'data',
			...every('product', 'product_name product_id product_context content_name content_ids/*'),
			...every('ignore', 'order_id order_value value currency event_id'),
		}),
		...every('consent', 'rdu'),
		...every('ignore', 'cd pid vrs ndclid_src tm iid pageid sessionid tz sw sh noscript'),
	},
};

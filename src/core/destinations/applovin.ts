import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';
import { personTraits } from './parts/person-traits.ts';
import { under } from './parts/under.ts';

/** The Axon pixel. */
export const applovin: Destination = {
	organisation: 'AppLovin',
	service: 'AppLovin Axon Pixel',
	role: 'advertising',
	source: 'https://support.axon.ai/en/growth/promoting-your-websites/api/lead-gen-capi/',
	hosts: ['b.applovin.com'],
	takes: (url) => /^\/(?:v\d+\/(?:pixel|event|s)|shopify\/)/.test(url.pathname),
	batches: ['events/*'],
	meanings: {
		...every('event', 'name event_name event/name'),
		...every('page', 'event_source_url url page_url event/context/document/location/href dl'),
		...every('title', 'title event/context/document/title'),
		...every('referrer', 'referrer event/context/document/referrer'),
		...under(['user_data', 'user'], personTraits),
		...every('browser-id', 'applovin/wrt applovin/sid applovin/art user_data/axwrt user_data/alart client_id axwrt'),
		...every('click-id', 'applovin/eventId user_data/aleid aleid'),
		...every('product', 'data/items/*/item_name data/items/*/item_id items/*/item_name items/*/item_id'),
		...every('ignore', 'data/items/*/price data/items/*/image_url data/value data/currency data/transaction_id'),
		...every('data', 'data/**'),
	},
};

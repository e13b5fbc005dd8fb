import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';

export const podscribe: Destination = {
	organisation: 'Podscribe',
	service: 'Podscribe Pixel',
	role: 'advertising',
	source: 'https://github.com/segmentio/action-destinations/tree/main/packages/destination-actions/src/destinations/podscribe',
	hosts: ['podscribe.com'],
	takes: (url) => /^\/(?:v\d+\/)?tag\/?$/.test(url.pathname),
	meanings: {
		action: 'event',
		url: 'page',
		referrer: 'referrer',
		...every('email', 'hashed_email email'),
		device_id: 'browser-id',
		ip: 'ip',
		'custom*': 'data',
		...every('product', 'product_name product_id'),
		// `user_id` is the advertiser's own number with Podscribe.
		...every('ignore', 'user_id advertiser timestamp user_agent order_value order_number currency discount_code'),
		...every('ignore', 'num_items_purchased is_new_customer is_subscription'),
	},
};

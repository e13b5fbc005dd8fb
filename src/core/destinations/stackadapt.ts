import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';
import { under } from './parts/under.ts';

export const stackadapt: Destination = {
	organisation: 'StackAdapt',
	service: 'StackAdapt',
	role: 'advertising',
	source: 'https://github.com/segmentio/action-destinations/tree/main/packages/destination-actions/src/destinations/stackadapt',
	// The second name keeps the same cookies, and is not told by its spelling.
	hosts: ['srv.stackadapt.com', 'qvdt3feo.com'],
	takes: (url) => url.pathname !== '/' && !/\.(?:js|css|jpe?g|png)$/.test(url.pathname),
	meanings: {
		...every('event', 'args/action event_type'),
		...every('page', 'landing_url url'),
		...every('title', 't title'),
		ref: 'referrer',
		...under(['', 'args'], {
			...every('email', 'email hashed_email email_hash'),
			...every('phone', 'phone'),
			...every('name', 'first_name last_name'),
			user_id: 'account',
		}),
		ip_fwd: 'ip',
		...every('browser-id', 'sa_user_id sa-user-id sa_conv_data_css_value user google_gid'),
		...every('product', 'args/product_id args/product_name args/product_category args/products/**'),
		'args/**': 'data',
		...every('ignore', 'args/revenue args/order_id args/product_price args/product_quantity args/products/*/product_price'),
		...every('ignore', 'args/products/*/product_quantity args uid cid sid is_js tip host sa_conv_data_image_value segment_ss'),
		...every('consent', 'gdpr gdpr_consent us_privacy'),
	},
};

import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';
import { personTraits } from './parts/person-traits.ts';
import { under } from './parts/under.ts';

/** Once BounceX: names the event in the path, and knows browsers again across the sites of its customers. Most of the rest is packed (`wklz`). */
export const wunderkind: Destination = {
	organisation: 'Wunderkind',
	service: 'Wunderkind',
	role: 'marketing-automation',
	source: 'https://www.wunderkind.co/privacy/',
	hosts: ['bounceexchange.com', 'bouncex.net', 'wknd.ai'],
	takes: (url) => /^(?:events|api)\./.test(url.hostname) && !/\.(?:js|css|html?)$/.test(url.pathname),
	unwrap: (name, value) => {
		const event = name === 'path' ? /^\/track\.gif\/([\w-]+)\/?$/.exec(value)?.[1] : undefined;
		return event === undefined ? null : [['event', event]];
	},
	meanings: {
		event: 'event',
		...under(['', 'wklz', 'data'], {
			...every('page', 'url page_url u'),
			...every('referrer', 'ref referrer r'),
			...every('title', 'title page_title'),
			...every('browser-id', 'vid did visitid visit_id deviceid device_id visitor_id cookie_id'),
			email: 'email',
			...every('email', 'hashed_email email_hash'),
			phone: 'phone',
			...every('search', 'search_term'),
			...every('product', 'item_name product_name'),
		}),
		...under(['form', 'wklz/form', 'fields'], personTraits),
		...every('ignore', 'wklz data w website_id websiteid cid campaign_id ua cb _ ts v'),
	},
};

import { beginning } from './parts/beginning.ts';
import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';
import { personTraits } from './parts/person-traits.ts';
import { under } from './parts/under.ts';

/** Events of Piano Analytics, and the hits of AT Internet, which it was. */
export const piano: Destination = {
	organisation: 'Piano',
	service: 'Piano Analytics',
	role: 'analytics',
	source: 'https://www.npmjs.com/package/piano-analytics-js',
	hosts: ['pa-cd.com', 'xiti.com', 'ati-host.net', 'at-o.net'],
	takes: (url) => /^\/(?:event|hit\.xiti|g\.xiti|get\.xiti|hit\.gif)$/.test(url.pathname),
	proxied: (url, { body }) =>
		/\/event$/.test(url.pathname) &&
		[/^\{"events":\[\{/, /"event_collection_platform"/].every((sign) => sign.test(beginning(body))),
	batches: ['events/*'],
	meanings: {
		name: 'event',
		...under(['data'], {
			...personTraits,
			...every('page', 'event_url_full event_url page_url'),
			...every('title', 'page_title_html page_full_name page'),
			// What the page says of itself in its meta elements.
			'content_*/**': 'page-meta',
			'content_*': 'page-meta',
			previous_url: 'referrer',
			...every('label', 'click click_full_name'),
			...every('search', 'ise_keyword src_*keyword'),
			...every('product', 'product product_id product_*name cart_product*'),
			...every('consent', 'visitor_privacy_*'),
			...every(
				'ignore',
				'user_recognition user_category device_* browser_* event_collection_* event_url_domain connection_* app_version pageview_id',
			),
			...every('ignore', 'cookie_creation_date has_access hour site* os* event_id hit_time_utc'),
		}),
		...every('browser-id', 'idclient'),
		// The older hit.
		p: 'title',
		...every('referrer', 'ref'),
		...every('page', 'url'),
		...every('account', 'at an uid'),
		...every('search', 'mc'),
		...every('label', 'click clickname'),
		...every('data', 'x* f* stc stc/** ati pdtl'),
		...every('ignore', 's s2 r re hl lng vtag ptag idp ts col vm s2atc events os mfmd type'),
	},
};

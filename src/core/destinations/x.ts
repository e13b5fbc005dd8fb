import type { Destination, Meaning } from './parts/destination.ts';
import { every } from './parts/every.ts';
import { under } from './parts/under.ts';

/** The X (Twitter) pixel; each event is sent twice, to analytics.twitter.com and to t.co. */
export const x: Destination = {
	organisation: 'X',
	service: 'X (Twitter) Pixel',
	role: 'advertising',
	source: 'https://business.x.com/en/help/campaign-measurement-and-analytics/conversion-tracking-for-websites',
	hosts: ['analytics.twitter.com', 'analytics.x.com', 't.co', 'ads-twitter.com', 'ads-api.twitter.com'],
	takes: (url) => /^\/(?:\d\/)?i\/adsct\/?$/.test(url.pathname),
	meanings: {
		'events/*/0': 'event',
		...under(['event', 'events/*/1'], parameters()),
		...every('ignore', 'events event'),
		tw_document_href: 'page',
		tw_document_referrer: 'referrer',
		...every('click-id', 'twclid tw_clid'),
		...every('consent', 'restricted_data_use gdpr gdpr_consent us_privacy'),
		...every(
			'ignore',
			'bci eci dv dv/* event_id integration p_id p_user_id pl_id txn_id type version tw_iframe_status tw_sale_amount',
			'tw_order_quantity tpx_cb tw_iframe_status pt',
		),
	},
};

function parameters(): Record<string, Meaning> {
	return {
		'**': 'data',
		...every('email', 'email_address email'),
		...every('phone', 'phone_number phone'),
		search_string: 'search',
		...every('product', 'contents/*/content_name contents/*/content_id'),
		twclid: 'click-id',
		external_id: 'account',
		...every('ignore', 'value currency conversion_id num_items contents/*/content_price contents/*/num_items'),
	};
}

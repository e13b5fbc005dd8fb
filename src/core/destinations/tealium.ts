import type { Destination, Meaning } from './parts/destination.ts';
import { every } from './parts/every.ts';
import { personTraits } from './parts/person-traits.ts';
import { under } from './parts/under.ts';

const VISITOR = /^\/[\w-]+\/[\w.-]+\/([\da-z]{20,60})\/?$/i;

/** Receives the whole data layer of the page, cookies of other trackers included, and hands it on to services that the request does not name. */
export const tealium: Destination = {
	organisation: 'Tealium',
	service: 'Tealium',
	role: 'customer-data',
	source: 'https://docs.tealium.com/platforms/javascript/',
	hosts: ['tealiumiq.com'],
	takes: (url) => /^(?:collect|datacloud|visitor-service|uconnect)/.test(url.hostname),
	// The visitor's profile is asked for under the visitor's number.
	unwrap: (name, value) => {
		const visitor = name === 'path' ? VISITOR.exec(value)?.[1] : undefined;
		return visitor === undefined ? null : [['visitor', visitor]];
	},
	meanings: {
		visitor: 'browser-id',
		...under(['', 'data/data'], dataLayer()),
		...every('ignore', 'data data/data data/loader.cfg/** data/browser/** data/event data/post_time data/**/timing*'),
		...every('ignore', 'callback rnd tealium_account account tealium_profile profile tealium_datasource path'),
	},
};

/** Names that the tag makes itself; all others are the site's own. */
function dataLayer(): Record<string, Meaning> {
	return {
		...personTraits,
		name: 'data',
		address: 'data',
		tealium_event: 'event',
		...every('page', 'dom.url page_url'),
		...every('title', 'dom.title page_title'),
		...every('referrer', 'dom.referrer page_referrer'),
		...every('email', 'customer_email user_email email_hash hashed_email customer_email_hash'),
		...every('phone', 'customer_phone'),
		...every('name', 'customer_first_name customer_last_name'),
		...every('region', 'customer_city customer_state customer_zip customer_country'),
		...every(
			'browser-id',
			'tealium_visitor_id ut.visitor_id cp.utag_main_v_id cp._ga cp._fbp cp._scid cp.__qca cp._uetvid cp._hjid',
		),
		...every('click-id', 'cp._gcl_aw cp._fbc'),
		...every('search', 'search_keyword search_term site_search_term'),
		...every('product', 'product_name/* product_id/* product_name'),
		'meta.*': 'page-meta',
		...every('consent', 'cp.CONSENTMGR cp.OptanonConsent'),
		...every(
			'ignore',
			'meta.viewport meta.*:image* meta.*color meta.*:app_id meta.generator meta.*:type meta.*:locale meta.*verification',
		),
		...every('ignore', 'meta.robots meta.twitter:card meta.twitter:creator meta.msapplication*'),
		...every(
			'ignore',
			'dom.domain dom.pathname dom.query_string dom.hash dom.viewport_* ut.* tealium_* cp.utag_main_* _t* *.uniqueEventId timing.*',
		),
		...every('ignore', 'cp._dc_gtm* cp._gat* cp._gid cp._sctr cp._hj* cp._uetsid cp.__utm*'),
	};
}

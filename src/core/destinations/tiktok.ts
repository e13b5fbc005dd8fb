import type { Destination, Meaning } from './parts/destination.ts';
import { every } from './parts/every.ts';
import { pageText } from './parts/page-text.ts';
import { under } from './parts/under.ts';

export const tiktok: Destination = {
	organisation: 'TikTok',
	service: 'TikTok Pixel',
	role: 'advertising',
	source: 'https://business-api.tiktok.com/portal/docs?id=1739585702922241',
	hosts: ['tiktok.com', 'tiktokw.us'],
	takes: (url) =>
		/^analytics[.-]/.test(url.hostname) &&
		/^\/api\/v\d\/(?:pixel|shopify_pixel|monitor|performance\w*)(?:\/|$)/.test(url.pathname),
	batches: ['batch/*'],
	meanings: {
		event: 'event',
		action: 'event',
		'context/page/url': 'page',
		'context/page/referrer': 'referrer',
		'context/page/title': 'title',
		'properties/**': 'data',
		'properties/query': 'search',
		'properties/search_string': 'search',
		...every('product', 'properties/contents/*/content_name properties/contents/*/content_id'),
		'properties/contents/*/content_category': 'data',
		...every(
			'ignore',
			'properties/value properties/currency properties/quantity properties/contents/*/price properties/contents/*/quantity',
			'properties/content_type properties/contents/*/content_type',
		),
		...user(),
		...automatic(),
		...every('click-id', 'context/ad/callback context/ad/ttclid context/ad/click_id'),
		'context/ip': 'ip',
		...every('consent', 'limited_data_use context/ad/limited_data_use context/user/limited_data_use'),
		...every(
			'ignore',
			'event_id message_id is_onsite timestamp partner event_source context/ad/* context/pixel/* context/library/*',
			'context/device/* context/session_id context/csid context/page_csid context/csct context/css context/pageview_id context/variation_id context/userAgent context/index',
			'context/sessions/** context/page/load_progress _inspection/** signal_diagnostic_labels/** context/pageview_id',
			'context/user_agent context/locale',
		),
	},
};

/** Advanced matching; the hashed forms are SHA-256 in hexadecimal. */
function user(): Record<string, Meaning> {
	const keys: Readonly<Record<string, Meaning>> = {
		...every('email', 'email sha256_email auto_email sha256_auto_email eb_email'),
		...every('phone', 'phone phone_number sha256_phone_number auto_phone_number sha256_auto_phone_number eb_phone_number'),
		...every('name', 'first_name last_name sha256_first_name sha256_last_name'),
		...every('region', 'city state country zip_code'),
		external_id: 'account',
		...every('browser-id', 'anonymous_id ttp unified_id'),
		device_id: 'device-id',
	};
	return under(['context/user'], { ...keys, ...Object.fromEntries(Object.entries(keys).map(([key, is]) => [`${key}/*`, is])) });
}

/** What the pixel reads off the page by itself (`/pixel/act`). */
function automatic(): Record<string, Meaning> {
	return {
		'auto_collected_properties/**': 'data',
		'auto_collected_properties/page_trigger': 'ignore',
		...pageText({
			meta: 'auto_collected_properties/content_data/meta',
			openGraph: 'auto_collected_properties/content_data/open_graph',
			schema: 'auto_collected_properties/content_data/microdata',
			jsonLd: 'auto_collected_properties/content_data/json_ld',
		}),
		...every('label', 'auto_collected_properties/**/inner_text auto_collected_properties/**/innerText'),
		...every('label', 'auto_collected_properties/**/button_text auto_collected_properties/**/element_text'),
		'auto_collected_properties/**/placeholder': 'field',
	};
}

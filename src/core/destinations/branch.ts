import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';
import { personTraits } from './parts/person-traits.ts';
import { under } from './parts/under.ts';

export const branch: Destination = {
	organisation: 'Branch',
	service: 'Branch',
	role: 'analytics',
	source: 'https://help.branch.io/developers-hub/docs/web-sdk-overview',
	hosts: ['branch.io', 'app.link', 'bnc.lt'],
	takes: (url) =>
		/^api\d?\.branch\.io$/.test(url.hostname)
			? /^\/v\d\//.test(url.pathname)
			: /^(?:app\.link|bnc\.lt)$/.test(url.hostname) && url.pathname === '/_r',
	meanings: {
		...every('event', 'event name'),
		...every('account', 'identity developer_identity user_data/developer_identity user_data/identity'),
		...every(
			'browser-id',
			'browser_fingerprint_id alternative_browser_fingerprint_id identity_id randomized_bundle_token randomized_device_token',
			'user_data/browser_fingerprint_id link_identifier',
		),
		link_click_id: 'click-id',
		...every('device-id', 'advertising_ids/* user_data/idfa user_data/aaid'),
		...every('page', 'current_url metadata/url metadata/canonical_url content_items/*/$canonical_url data/$canonical_url'),
		...every('referrer', 'initial_referrer user_data/http_referrer'),
		...every('title', 'metadata/title data/$og_title'),
		...every('page-meta', 'metadata/og_data/** metadata/description data/$og_description'),
		...every('product', 'content_items/*/$product_name content_items/*/$sku content_items/*/$og_title'),
		'event_data/search_query': 'search',
		...under(['custom_data', 'metadata'], { ...personTraits, name: 'data' }),
		...every('data', 'event_data/** content_items/** data/**'),
		...every('ignore', 'branch_key app_id sdk sdk_version instrumentation/** options/** user_data/** metadata data'),
		...every('ignore', 'metadata/user_agent metadata/language metadata/screen_width metadata/screen_height'),
	},
};

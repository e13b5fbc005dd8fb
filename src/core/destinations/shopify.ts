import type { Destination, Meaning } from './parts/destination.ts';
import { every } from './parts/every.ts';
import { personTraits } from './parts/person-traits.ts';
import { under } from './parts/under.ts';

/** `trekkie_storefront_page_view/1.4` → its name. */
const SCHEMA = /^([\w.-]+)\/\d+\.\d+$/;
const PRODUCE = /\/(?:v1|unstable)\/produce(?:_batch)?\/?$/;

/** What a shop tells Shopify. At the shop's own address, where Shopify serves it, Shopify learns nothing that it did not know. */
export const shopify: Destination = {
	organisation: 'Shopify',
	service: 'Shopify Analytics',
	role: 'analytics',
	source: 'https://shopify.dev/docs/api/hydrogen-react/latest/utilities/sendshopifyanalytics',
	hosts: ['shopifysvc.com'],
	takes: (url) => /^monorail-edge/.test(url.hostname) && PRODUCE.test(url.pathname),
	batches: ['events/*'],
	unwrap: (name, value) => {
		const schema = name === 'schema_id' ? SCHEMA.exec(value)?.[1] : undefined;
		return schema === undefined ? null : [[name, schema]];
	},
	meanings: {
		...every('event', 'schema_id payload/event_name payload/eventName'),
		...under(['payload', 'payload/event_payload', 'payload/properties'], told()),
		...every('ignore', 'metadata/**'),
	},
};

function told(): Record<string, Meaning> {
	return {
		...personTraits,
		name: 'data',
		...every('page', 'url canonical_url canonicalUrl event_source_url page_url location'),
		...every('title', 'title page_title'),
		...every('referrer', 'referrer'),
		...every('browser-id', 'uniqToken unique_token uniqueToken client_id clientId deprecated_visit_token'),
		...every('account', 'customerId customer_id'),
		...every('search', 'search_string searchTerm'),
		...every('product', 'products/*/name products/*/title products/*/variant resource_title'),
		...every(
			'ignore',
			'shopId shop_id app* channel* event_id hydrogenSubchannelId isMerchantRequest is* micro* navigation* path search ccpa* gdpr*',
		),
		...every(
			'ignore',
			'currency contentLanguage asset_version_id user_agent visitToken visit_token session_id theme* resource*Id resourceType pageType',
		),
	};
}

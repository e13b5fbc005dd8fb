import { type Destination, onDomain } from './parts/destination.ts';
import { every } from './parts/every.ts';
import { under } from './parts/under.ts';

/** Epsilon, which was Conversant and Dotomi. Sites may run its tag through an address of their own. */
export const epsilon: Destination = {
	organisation: 'Epsilon',
	service: 'Epsilon Tag (Conversant)',
	role: 'advertising',
	source: 'https://github.com/segmentio/action-destinations/tree/main/packages/destination-actions/src/destinations/epsilon',
	hosts: ['dotomi.com'],
	takes: (url) =>
		!onDomain(url, 'cj.dotomi.com') &&
		/^\/(?:(?:tag_path\/)?profile\/|ucm\/|tags\/?$|match\/|cookieredir\/|cvx\/)/.test(url.pathname),
	proxied: (url) => /[?&]dtm_cid=/.test(url.search) && /[?&]dtm_(?:cmagic|fid)=/.test(url.search),
	meanings: {
		...every('event', 'params/dtm_event'),
		...under(['', 'params/eventData'], {
			'dtmc_*': 'data',
			dtmc_loc: 'page',
			dtmc_ref: 'referrer',
			dtm_event: 'event',
			dtm_email_hash: 'email',
			dtm_mobile_hash: 'phone',
			dtm_user_id: 'account',
			...every('browser-id', 'dtm_cookie_id dtm_uid'),
			...every('device-id', 'idfa idfv google_play_id google_app_set_id'),
			...every('ip', 'dtm_user_ip'),
			...every('region', 'dtm_zip_code dtm_state dtm_country_code dtm_dma_code'),
			...every('product', 'dtmc_product_id dtmc_brand dtm_items/*/product_id'),
			...every('consent', 'dtmc_tcf_string dtm_gdpr dtm_client_optout'),
			...every('ignore', 'dtm_* dtm_items/** dtmc_tms dtmc_transaction_id dtmc_upc dtmc_mpn cli_promo_id cachebuster'),
		}),
		'params/eventData/**': 'data',
		...every('ignore', 'id jsonrpc method params/appId params/version networkId version dccu wl_override'),
	},
};

import type { Destination, Meaning } from './parts/destination.ts';
import { every } from './parts/every.ts';
import { openRtb } from './parts/open-rtb.ts';

export const theTradeDesk: Destination = {
	organisation: 'The Trade Desk',
	service: 'The Trade Desk',
	role: 'advertising',
	source: 'https://github.com/thetradedesk/conversion-events-sdk-for-googletagmanager',
	hosts: ['adsrvr.org', 'adsrvr.cn'],
	takes: (url) => /^\/(?:track|bid)\//.test(url.pathname),
	batches: ['data/*'],
	meanings: {
		...openRtb,
		event_name: 'event',
		...every('page', 'ref referrer_url'),
		...every('data', 'td* category items/*/cat'),
		...every('product', 'items/*/name items/*/item_code'),
		...browserIds(),
		adid: 'device-id',
		client_ip: 'ip',
		...every('region', 'country region metro city zip'),
		...every('consent', 'gdpr gdpr_consent us_privacy gpp gpp_sid privacy_settings/** data_processing_option/**'),
		...every(
			'ignore',
			'adv upid upv ct fmt gtmcb ret paapi v vf orderid order_id value currency tracker_id merchant_id pixel_id adid_type imp',
			'ttd_pid ttd_tpi ttd google_error p items/*/qty items/*/price',
		),
	},
};

/** Its own, and those of the companies whose identifiers are matched with its own. */
function browserIds(): Record<string, Meaning> {
	return every(
		'browser-id',
		'ttd_tdid ttd_puid TDID tdid g_uuid google_gid anid partner_user_id uid2 uid2_token euid_token user_id_array/*/*',
	);
}

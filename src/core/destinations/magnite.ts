import { consentStrings } from './parts/consent-strings.ts';
import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';
import { openRtb } from './parts/open-rtb.ts';

export const magnite: Destination = {
	organisation: 'Magnite',
	service: 'Magnite (Rubicon Project)',
	role: 'advertising',
	source: 'https://github.com/prebid/Prebid.js/blob/master/modules/rubiconBidAdapter.js',
	hosts: ['rubiconproject.com'],
	takes: (url) => /^\/(?:tap\.php|token|exchange\/|a\/api\/|openrtb2\/|cookie_sync|setuid|beacon|event)/.test(url.pathname),
	meanings: {
		...openRtb,
		...consentStrings,
		rf: 'page',
		...every('page-meta', 'kw p_content.* s_title'),
		// What the site says of its visitor (`tg_v`) and of the page (`tg_i`).
		...every('data', 'tg_v.* tg_i.*'),
		...every('browser-id', 'put puid ppuid eid_* tpid_*'),
		...every(
			'ignore',
			'v nid pid next expires account_id site_id zone_id tk_flint l_pb_bid_id tg_i.pbadslot tg_i.dfp_ad_unit_code',
		),
	},
};

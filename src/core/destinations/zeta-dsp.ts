import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';

/** Zync, and the pixels that were Rocket Fuel's and then Sizmek's. */
export const zetaDsp: Destination = {
	organisation: 'Zeta Global',
	service: 'Zeta DSP (Zync, Rocket Fuel)',
	role: 'advertising',
	source: 'https://docs.tealium.com/client-side-tags/zeta-tag/',
	hosts: ['live.rezync.com', 'rfihub.com'],
	takes: (url) => /^\/(?:pixel|sync|ca\.(?:gif|html)|cm)\/?$/.test(url.pathname),
	// Its template is often pasted unfilled: `custID={custID}`.
	unwrap: (_name, value) => (/^\{\w+\}$/.test(value) ? [] : null),
	meanings: {
		// A frame tells by `referrer` the page that it stands on.
		...every('page', 'pe PageUrl referrer'),
		...every('referrer', 'pf custom2 Page_Referrer'),
		...every('email', 'e_md5 e_sha e_sha1 e_sha256'),
		...every('account', 'custID CustID'),
		...every('browser-id', 'cid userid bk_uuid google_gid puid'),
		productID: 'product',
		...every('data', 'categoryID custom*'),
		...every('consent', 'gdpr gdpr_consent us_privacy gpp'),
		...every('ignore', 'c p k zmpID currency custType storeID cartID cartTotal cartQty OrderID OrderAmount OrderQty promoCode'),
		...every('ignore', 'cache_buster ver rb ca ra _o _t pub in forward google_error'),
	},
};

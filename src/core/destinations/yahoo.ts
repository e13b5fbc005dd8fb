import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';

/** The Yahoo dot (`/sp.pl`), and the numbers by which partners know a browser (`/ups`, `/cms`, `/sync`). */
export const yahoo: Destination = {
	organisation: 'Yahoo',
	service: 'Yahoo Advertising',
	role: 'advertising',
	source: 'https://developer.yahooinc.com/native/guide/audience-management/dottags/',
	hosts: ['analytics.yahoo.com', 'ybp.yahoo.com', 'ads.yahoo.com', 'advertising.com', 'adtechus.com', 'pubgw.yahoo.com'],
	takes: (url) => url.pathname !== '/' && !/\.(?:js|css|png|jpe?g|svg|ico|html)$/.test(url.pathname),
	unwrap: (name, value) => {
		const id = name === 'path' ? /^\/sync\/\w+\/([\w-]{8,})$/.exec(value)?.[1] : undefined;
		return id === undefined ? null : [['sync', id]];
	},
	meanings: {
		...every('event', 'ea et'),
		...every('data', 'ec el gv'),
		f: 'page',
		b: 'title',
		e: 'referrer',
		...every('product', 'product_id product_name'),
		he: 'email',
		auid: 'account',
		...every('browser-id', 'uid sync axid google_gid'),
		...every('consent', 'gdpr gdpr_consent us_privacy gpp gpp_sid'),
		...every('ignore', 'a d n .yp enc yv tagmgr ev partner_id verify'),
	},
};

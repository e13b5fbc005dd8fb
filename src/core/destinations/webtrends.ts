import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';

const HIT = /\/(?:dcs[\w-]*\/)?dcs\.gif$/;

/** Names its own parameters `WT.…` and `dcs…`; whatever else a site adds stands among them, or as `DCSext.…`. */
export const webtrends: Destination = {
	organisation: 'Webtrends',
	service: 'Webtrends',
	role: 'analytics',
	source: 'https://docs.oracle.com/en/cloud/saas/marketing/infinity-develop/docs/parameters/dcsid.htm',
	hosts: ['webtrendslive.com', 'webtrends.com'],
	takes: (url) => HIT.test(url.pathname),
	proxied: (url) => HIT.test(url.pathname) && url.searchParams.has('dcsuri') && url.searchParams.has('dcssip'),
	unwrap: (name, value, neighbour) => {
		const host = neighbour('dcssip');
		if (name !== 'dcsuri' || host === undefined || !value.startsWith('/')) return null;
		return [[name, `https://${host}${value}${neighbour('dcsqry') ?? ''}`]];
	},
	meanings: {
		...every('page', 'dcsuri WT.es'),
		'WT.ti': 'title',
		dcsref: 'referrer',
		...every('browser-id', 'WT.co_f WT.vtid WT.vt_f_tlv'),
		...every('account', 'WT.dcsvid dcsaut'),
		...every('search', 'WT.oss WT.mc_term'),
		...every('product', 'WT.pn_sku WT.pn WT.tx_i'),
		...every('event', 'WT.ev WT.si_n'),
		...every('label', 'WT.z_tags WT.nv'),
		'DCSext.*': 'data',
		...every('data', 'WT.cg_n WT.cg_s WT.si_*'),
		...every('ignore', 'dcs* WT.*'),
	},
};

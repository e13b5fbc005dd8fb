import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';
import { under } from './parts/under.ts';

/** How Snapchat's tag marks a hash that it made itself: `FFF` and the SHA-256. */
const MARKED_HASH = /^FFF([0-9a-f]{64})$/i;

export const snapchat: Destination = {
	organisation: 'Snap',
	service: 'Snapchat Pixel',
	role: 'advertising',
	source: 'https://businesshelp.snapchat.com/s/article/pixel-direct-implementation',
	hosts: ['tr.snapchat.com', 'tr6.snapchat.com', 'tr-shadow.snapchat.com'],
	takes: (url) => /^\/(?:p|ipv6|cm\/[a-z]+|gateway\/p|collector\/[a-z_]+)\/?$/.test(url.pathname),
	batches: ['req/*'],
	unwrap: (name, value) => {
		const hash = MARKED_HASH.exec(value)?.[1];
		return hash !== undefined && /(?:^|\/)u_h/.test(name) ? [[name, hash]] : null;
	},
	meanings: {
		...under(['', 't'], {
			ev: 'event',
			pl: 'page',
			rf: 'referrer',
			'u_hem*': 'email',
			u_em: 'email',
			'u_hpn*': 'phone',
			u_pn: 'phone',
			...every('name', 'u_hfn u_hln u_fn u_ln'),
			...every('region', 'u_hcity u_hstate u_hct u_hst u_hzip u_hzp u_hcountry geo_*'),
			...every('account', 'u_ext_id external_id u_hxid'),
			u_hmaid: 'device-id',
			// A partner's number for the browser comes as `pcid`.
			...every('browser-id', 'u_c1 u_scsid u_bcn pcid'),
			...every('click-id', 'u_sclid ScCid u_click_id'),
			'e_*': 'data',
			e_ss: 'search',
			...every('product', 'e_iids e_iids/* e_ic e_ni_names'),
			...every('ignore', 'e_pr e_cur e_tid e_ni e_su e_sum pid ts v if bt intg m_* cdid gac gat/* del rid pnid rand cb'),
		}),
		...every('ignore', 'i/** log/** pids gat bg d_bvs huah trackId'),
		'ctx/url': 'page',
		'ctx/rf': 'referrer',
		'ctx/ref': 'referrer',
		'ctx/title': 'title',
		'ctx/c1': 'browser-id',
		'ctx/ua': 'ignore',
		'ctx/**': 'ignore',
		'md/btx': 'label',
		'md/**': 'page-meta',
		...every('ignore', 'md/md/*/tagProtocol md/gac md/gat/* md/pids/*'),
	},
};

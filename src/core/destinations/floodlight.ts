import { type Destination, onDomain } from './parts/destination.ts';
import { every } from './parts/every.ts';
import { isGoogleHost } from './parts/google-hosts.ts';
import { googleUserData, unwrapGoogleUserData } from './parts/google-user-data.ts';

/** Google Campaign Manager: its parameters stand in the path, between semicolons. */
export const floodlight: Destination = {
	organisation: 'Google',
	service: 'Google Campaign Manager (Floodlight)',
	role: 'advertising',
	source: 'https://support.google.com/campaignmanager/answer/2823400',
	hosts: ['doubleclick.net', 'ade.googlesyndication.com', 'google.*'],
	takes: (url) => {
		if (onDomain(url, 'fls.doubleclick.net')) return /^\/(?:activityi?|ddm\/fls\/)/.test(url.pathname);
		if (url.hostname === 'td.doubleclick.net') return url.pathname.startsWith('/td/fls/');
		if (url.hostname === 'ad.doubleclick.net') return /^\/(?:ddm\/)?activityi?(?:[;/]|$)/.test(url.pathname);
		if (url.hostname === 'ade.googlesyndication.com') return /^\/ddm\/activity/.test(url.pathname);
		return isGoogleHost(url.hostname) && url.hostname.startsWith('adservice.') && url.pathname.startsWith('/ddm/fls/');
	},
	unwrap: unwrapGoogleUserData,
	meanings: {
		...every('event', 'type cat'),
		'~oref': 'page',
		'u*': 'data',
		prd: 'product',
		...every('browser-id', 'auiddc match_id'),
		...every('click-id', 'gclid dclid gclaw gac gclgb'),
		...googleUserData,
		...every('consent', 'npa gcs gcd dma dma_cps pscdl gpp gpp_sid gdpr gdpr_consent dc_lat tfua'),
		...every('consent', 'tfcd us_privacy'),
		...every(
			'ignore',
			'src ord num qty cost rcb gtm gcu gdid edid frm epver tag_exp ptag_exp uaa uab uafvl uamb uam uap uapv uaw',
			'user_data_mode dc_fmt dc_random _* ps pcor fledge register_conversion gcldc ecsid emd eme ec_mode dc_pre',
			'dc_dbm_token',
		),
	},
};

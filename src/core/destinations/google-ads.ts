import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';
import { isGoogleHost } from './parts/google-hosts.ts';
import { googleUserData, unwrapGoogleUserData } from './parts/google-user-data.ts';

const ON_GOOGLE =
	/^\/(?:pagead\/(?:1p-conversion|1p-user-list|conversion|viewthroughconversion|form-data|landing)|ccm\/(?:s\/)?(?:collect|form-data|conversion)|(?:gmp|measurement)\/conversion|rmkt\/collect|ads\/(?:ga-audiences|user-lists|conversion))(?:\/|$)/;
const ON_OTHERS =
	/^\/(?:pagead\/(?:conversion|viewthroughconversion|form-data|landing)|ccm\/(?:s\/)?(?:collect|form-data|conversion)|(?:gmp|measurement)\/conversion)(?:\/|$)/;
/** Behind Google's own gateway the site's name comes first, and a folder of its choice. */
const BEHIND_GATEWAY =
	/\/(?:ccm\/(?:s\/)?collect|measurement\/conversion|rmkt\/collect\/\d+|pagead\/(?:1p-)?(?:conversion|viewthroughconversion|user-list)\/\d+)\/?$/;

const OTHERS = [
	'www.googleadservices.com',
	'googleads.g.doubleclick.net',
	'ad.doubleclick.net',
	'pagead2.googlesyndication.com',
	'analytics.google.com',
];

/** Conversions, remarketing and their form-data twin. */
export const googleAds: Destination = {
	organisation: 'Google',
	service: 'Google Ads',
	role: 'advertising',
	source: 'https://developers.google.com/tag-platform/gtagjs/reference',
	hosts: [...OTHERS, 'td.doubleclick.net', 'google.*'],
	takes: (url) => {
		if (isGoogleHost(url.hostname)) return ON_GOOGLE.test(url.pathname);
		if (url.hostname === 'td.doubleclick.net') return /^\/td\/(?:ga\/)?rul(?:\/|$)/.test(url.pathname);
		return ON_OTHERS.test(url.pathname);
	},
	proxied: (url) => {
		if (!BEHIND_GATEWAY.test(url.pathname)) return false;
		const query = url.searchParams;
		return /^\d[a-z\d]{4,}/.test(query.get('gtm') ?? '') && (query.has('dl') || query.has('url'));
	},
	unwrap: (name, value) => {
		if (name === 'data') return unwrapData(value);
		// The general decoder takes it for a form, which knows nothing of the semicolons.
		return name.startsWith('data/') ? [] : unwrapGoogleUserData(name, value);
	},
	// Google's own image requests add a `cid` that is another one in each of them.
	meaningByPlace: (name, neighbour) => (name === 'cid' && /^CAQS/.test(neighbour(name) ?? '') ? 'ignore' : null),
	meanings: {
		en: 'event',
		label: 'event',
		'data/event': 'event',
		'data/**': 'data',
		...every('page', 'url dl'),
		...every('title', 'tiba dt'),
		...every('referrer', 'ref dr'),
		...every('product', 'item items gtm_ee'),
		...every('data', 'ep.* epn.* up.* upn.*'),
		...every('browser-id', 'auid cid gacid'),
		...every('click-id', 'gclid gclaw gclgb gac gclgs gbraid wbraid'),
		...every('account', 'uid userId'),
		...googleUserData,
		...every('consent', 'gcs gcd npa dma dma_cps pscdl rdp us_privacy gdpr gdpr_consent gpp gpp_sid'),
		...every(
			'ignore',
			'random cv fst num bg guid async resp gtm u_* hn frm did gdid edid uaa uab uafvl uamb uam uap uapv uaw rfmt fmt',
			'is_vtc rmt_tld ipr fdr tag_exp ptag_exp eid sendb ig li fledge capi _* bttype value currency_code oid gcl_ctr',
			'ct_cookie_present crd pscrd cerd scrsrc rnd navt tft tfd apve z v t aip tid ec_mode ec_m ec_sel ec_meta ec_lat ec_s',
			'eitems ecsid emd eme script is_call',
		),
	},
};

/** `event=x;k=v`; a semicolon inside a value stands after a backslash. */
function unwrapData(value: string): readonly (readonly [string, string])[] | null {
	if (!value.includes('=')) return null;
	return value.split(/(?<!\\);/, 200).flatMap((part): (readonly [string, string])[] => {
		const cut = part.indexOf('=');
		return cut < 1 ? [] : [[`data/${part.slice(0, cut)}`, part.slice(cut + 1).replaceAll('\\;', ';')]];
	});
}

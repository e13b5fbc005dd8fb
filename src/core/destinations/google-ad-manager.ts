import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';

const ADS =
	/^\/(?:gampad\/(?:ads|adx|ad|jump|cookie\.js)|pagead\/(?:ads|ad|interaction|ping)|pcs\/(?:view|activeview)|subopt\/[a-z]+)(?:\/|$)/;

/** Asks for advertisements: Ad Manager (`/gampad/ads`) with the site's key-values for page, slot and visitor, and AdSense (`/pagead/ads`). */
export const googleAdManager: Destination = {
	organisation: 'Google',
	service: 'Google Ad Manager',
	role: 'advertising',
	source: 'https://support.google.com/admanager/answer/10678356',
	hosts: [
		'securepubads.g.doubleclick.net',
		'pubads.g.doubleclick.net',
		'googleads.g.doubleclick.net',
		'pagead2.googlesyndication.com',
		'ad.doubleclick.net',
	],
	takes: (url) => ADS.test(url.pathname),
	unwrap: (name, value) => (/^(?:prev_)?scp(?:\/|$)/.test(name) ? unwrapSlots(name, value) : null),
	meanings: {
		...every('page', 'url loc page_url description_url ref_url'),
		...every('referrer', 'ref top'),
		...every('data', 'cust_params/** scp/** prev_scp/** kw kw_type iu prev_iu iu_parts states products'),
		...every('ignore', 'cust_params scp prev_scp'),
		...every('browser-id', 'ga_vid ppid cookie gpid sv_cid'),
		...every('click-id', 'gclid gclaw'),
		...every('consent', 'gdpr gdpr_consent addtl_consent us_privacy gpp gpp_sid npa rdp ltd tfcd tfua tcfe'),
		...every(
			'ignore',
			'u_* uach dt dlt idt ga_sid ga_hid ga_fc correlator eid pvsid output impl vrg ptt sz prev_iu_szs iu_szs client slotname',
			'format lmt bc bdt shv mjsv ptt adk adf abxe cookie_enabled gpic psts a3p topics',
		),
	},
};

/** Key-values, escaped once more; those of several slots stand in one value: `pos=top&topic=x|pos=side`. */
function unwrapSlots(name: string, value: string): readonly (readonly [string, string])[] {
	if (name.includes('/')) return [];
	return value
		.split('|', 50)
		.flatMap((slot) => [...new URLSearchParams(slot)].slice(0, 50).map(([key, of]) => [`${name}/${key}`, of] as const));
}

import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';

export const simplifi: Destination = {
	organisation: 'Simpli.fi',
	service: 'Simpli.fi',
	role: 'advertising',
	source: 'https://simpli.fi/simpli-fi-services-privacy-policy/',
	hosts: ['i.simpli.fi', 'um.simpli.fi'],
	// `dpx.js` is no library: its address carries the advertiser's segment, and its answer sets the cookie.
	takes: (url) => url.hostname.startsWith('um.') || /^\/(?:p|dpx(?:\.js)?)\/?$/.test(url.pathname),
	meanings: {
		referrer: 'referrer',
		...every('page', 'url page_url'),
		...every('data', 'segment keywords tid'),
		...every('browser-id', 'uid id sk anid google_gid sifi_uid'),
		...every('consent', 'gdpr gdpr_consent us_privacy gpp gpp_sid'),
		...every('ignore', 'cid cb m action conversion campaign_id sifi_tuid cbri google_error'),
	},
};

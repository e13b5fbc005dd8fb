import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';

/** Advertising companies tell Google their number for a browser (`google_hm`), or ask for Google's (`google_gid`). */
export const googleCookieMatching: Destination = {
	organisation: 'Google',
	service: 'Google Cookie Matching',
	role: 'advertising',
	source: 'https://developers.google.com/authorized-buyers/rtb/cookie-guide',
	hosts: ['cm.g.doubleclick.net', 'bid.g.doubleclick.net', 'fcmatch.google.com', 'fcmatch.youtube.com'],
	takes: (url) => /^\/(?:pixel|push|partnerpixels|xbbe\/pixel)(?:\/|$)/.test(url.pathname),
	meanings: {
		...every('browser-id', 'google_hm google_gid ttd_tdid'),
		...every('consent', 'gdpr gdpr_consent us_privacy gpp gpp_sid process_consent'),
		...every('ignore', 'google_nid google_cm google_sc google_cver google_ula google_push google_tc google_error google_dbm d'),
	},
};

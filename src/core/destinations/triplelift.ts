import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';
import { openRtb } from './parts/open-rtb.ts';

export const triplelift: Destination = {
	organisation: 'TripleLift',
	service: 'TripleLift',
	role: 'advertising',
	source: 'https://docs.prebid.org/dev-docs/bidders/triplelift.html',
	hosts: ['eb2.3lift.com', 'tlx.3lift.com'],
	takes: (url) => /^\/(?:xuid|sync|getuid|header|s2s|dual|eps)(?:\/|$)/.test(url.pathname),
	meanings: {
		...openRtb,
		// The auction's name for the page that the advertisement would stand on.
		referrer: 'page',
		...every('browser-id', 'xuid uid'),
		...every('consent', 'gdpr cmp_cs gdpr_consent us_privacy gpp gpp_sid'),
		...every('ignore', 'mid dongle ld lib v redir px'),
	},
};

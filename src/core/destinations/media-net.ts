import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';
import { openRtb } from './parts/open-rtb.ts';
import { under } from './parts/under.ts';

export const mediaNet: Destination = {
	organisation: 'Media.net',
	service: 'Media.net',
	role: 'advertising',
	source: 'https://github.com/prebid/Prebid.js/blob/master/modules/medianetBidAdapter.js',
	hosts: ['media.net'],
	takes: (url) => /^\/(?:(?:ck|check)sync\.php|rtb\/|log(?:\/|$))/.test(url.pathname),
	meanings: {
		...under(['', 'ortb2'], openRtb),
		...every('page', 'site/canonical_url site/topMostLocation requrl'),
		...every('browser-id', 'ovsid vsid ext/user_id/** user_id'),
		...every('consent', 'gdpr gdpr_consent us_privacy gpp gpp_sid ext/gdpr* ext/usp*'),
		...every('ignore', 'cs type cid cv redir redirect ortb2/**'),
	},
};

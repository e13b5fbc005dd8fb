import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';
import { openRtb } from './parts/open-rtb.ts';

export const sharethrough: Destination = {
	organisation: 'Sharethrough',
	service: 'Sharethrough',
	role: 'advertising',
	source: 'https://docs.prebid.org/dev-docs/bidders/sharethrough.html',
	hosts: ['btlr.sharethrough.com', 'match.sharethrough.com', 'b.sharethrough.com'],
	takes: (url) => !/\.(?:js|css|png)$/.test(url.pathname),
	meanings: {
		...openRtb,
		...every('browser-id', 'source_user_id uid sharethrough_user_id'),
		...every('consent', 'gdpr gdpr_consent us_privacy gpp gpp_sid'),
		...every('ignore', 'source_id redirectUri supplyId'),
	},
};

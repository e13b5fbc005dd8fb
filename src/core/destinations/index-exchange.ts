import { consentStrings } from './parts/consent-strings.ts';
import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';
import { openRtb } from './parts/open-rtb.ts';
import { under } from './parts/under.ts';

/** Asks for bids with OpenRTB, in the body or in the parameter `r`. */
export const indexExchange: Destination = {
	organisation: 'Index Exchange',
	service: 'Index Exchange',
	role: 'advertising',
	source: 'https://github.com/prebid/Prebid.js/blob/master/modules/ixBidAdapter.js',
	hosts: ['casalemedia.com'],
	takes: (url) => /^\/(?:c?rum\b|usermatch\w*|cygnus|openrtb\/|headerstats|sd\b|uid\b)/.test(url.pathname),
	meanings: {
		...under(['', 'r'], openRtb),
		...consentStrings,
		u: 'page',
		...every('browser-id', 'external_user_id'),
		...every('ignore', 's v p d c w t r pg/** sl/** cm_dsp_id expiration cb C'),
	},
};

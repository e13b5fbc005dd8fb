import { consentStrings } from './parts/consent-strings.ts';
import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';
import { openRtb } from './parts/open-rtb.ts';

export const pubmatic: Destination = {
	organisation: 'PubMatic',
	service: 'PubMatic',
	role: 'advertising',
	source: 'https://github.com/prebid/Prebid.js/blob/master/modules/pubmaticBidAdapter.js',
	hosts: ['pubmatic.com'],
	takes: (url) => /^\/(?:AdServer\/(?!js\/)\w+|translator|openrtb2?\/|w[lt]\b|sync\b|setuid)/.test(url.pathname),
	meanings: {
		...openRtb,
		...consentStrings,
		...every('page', 'kadpageurl json/purl rd/purl json/rd/purl'),
		...every('referrer', 'refurl'),
		...every('browser-id', 'piggybackCookie u uid pubmatic_uid'),
		...every('data', 'dctr keywords'),
		...every('ignore', 'vcode vcode/** json oid o p sc rs source pubId'),
	},
};

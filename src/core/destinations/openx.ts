import { consentStrings } from './parts/consent-strings.ts';
import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';
import { openRtb } from './parts/open-rtb.ts';

export const openx: Destination = {
	organisation: 'OpenX',
	service: 'OpenX',
	role: 'advertising',
	source: 'https://github.com/prebid/Prebid.js/blob/master/modules/openxBidAdapter.js',
	hosts: ['openx.net'],
	takes: (url) => /^\/(?:w\/1\.0\/(?!jstag)\w|v\/1\.0\/|openrtbb?\/|sync\/)/.test(url.pathname),
	meanings: {
		...openRtb,
		...consentStrings,
		...every('page', 'ju url'),
		jr: 'referrer',
		// The publisher's own variables.
		'c.*': 'data',
		...every('browser-id', 'val tdid pubcid id5id lre'),
		...every('ignore', 'id cc ph auid aus ch callback nocache'),
	},
};

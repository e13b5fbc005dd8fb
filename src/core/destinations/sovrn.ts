import { consentStrings } from './parts/consent-strings.ts';
import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';
import { isAsset } from './parts/is-asset.ts';
import { openRtb } from './parts/open-rtb.ts';

/** An exchange (lijit), and links that earn a commission (VigLink), which tell of the page that they stand on. */
export const sovrn: Destination = {
	organisation: 'Sovrn',
	service: 'Sovrn',
	role: 'advertising',
	source: 'https://github.com/prebid/Prebid.js/blob/master/modules/sovrnBidAdapter.js',
	hosts: ['lijit.com', 'viglink.com'],
	takes: (url) => !/^(?:www|cdn)\./.test(url.hostname) && url.pathname !== '/' && !isAsset(url),
	meanings: {
		...openRtb,
		...consentStrings,
		...every('page', 'loc url'),
		...every('referrer', 'ref'),
		title: 'title',
		...every('browser-id', '3pid'),
		...every('ignore', 'pid src informer key dnr cuid'),
	},
};

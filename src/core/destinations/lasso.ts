import { consentStrings } from './parts/consent-strings.ts';
import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';

/** Advertises medicines to patients and physicians; `npi` is a physician's number in the national register. */
export const lasso: Destination = {
	organisation: 'IQVIA',
	service: 'Lasso',
	role: 'advertising',
	source: 'https://github.com/prebid/Prebid.js/blob/master/modules/lassoBidAdapter.js',
	hosts: ['lhmos.com'],
	takes: (url) => /^\/(?:prebid|beacon|collect|pixel|sync)\b/.test(url.pathname),
	meanings: {
		...consentStrings,
		gppSid: 'consent',
		url: 'page',
		...every('browser-id', 'aimXR uid dgid'),
		...every('account', 'npi npi_hash'),
		...every('data', 'crumbs/** params/keywords'),
		...every('ignore', 'device device/** params params/** crumbs adUnitCode auctionId bidId bidderRequestId transactionId'),
	},
};

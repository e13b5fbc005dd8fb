import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';

/** Advertisements beside a site's own search results: what was searched goes to Google. */
export const googleAdsenseSearch: Destination = {
	organisation: 'Google',
	service: 'Google AdSense for Search',
	role: 'advertising',
	source: 'https://developers.google.com/custom-search-ads/docs/reference',
	hosts: ['syndicatedsearch.goog', 'google.*'],
	takes: (url) => /^\/(?:afs|dp)\/ads$/.test(url.pathname),
	meanings: {
		...every('search', 'q query'),
		...every('page', 'url'),
		...every('referrer', 'rurl referer'),
		...every('data', 'relatedSearchTargeting terms'),
		...every('consent', 'gdpr npa us_privacy'),
		...every(
			'ignore',
			'client channel hl oe ie format num output domain_name v preload bsl pac u_* dt adext uio cont jsid jsv swp styleId r adpage adtest',
			'adsafe psid fexp biw bih rs cl',
		),
	},
};

import { consentStrings } from './parts/consent-strings.ts';
import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';
import { isAsset } from './parts/is-asset.ts';

/** Buttons for sharing, whose maker sells what their visitors read. */
export const sharethis: Destination = {
	organisation: 'ShareThis',
	service: 'ShareThis',
	role: 'data-broker',
	source: 'https://sharethis.com/publishers/privacy-policy/',
	hosts: ['sharethis.com', 'sharethis.mgr.consensu.org'],
	takes: (url) => /^(?:l|t|c|sync|count-server|datasphere-sbsvc|pd|wd)\./.test(url.hostname) && !isAsset(url),
	meanings: {
		...consentStrings,
		event: 'event',
		url: 'page',
		title: 'title',
		...every('page-meta', 'description keywords'),
		...every('referrer', 'refDomain refQuery referrer'),
		...every('browser-id', 'fpestid uid stid'),
		...every('ignore', 'hostname location publisher product source version'),
	},
};

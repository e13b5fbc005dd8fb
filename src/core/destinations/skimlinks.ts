import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';

export const skimlinks: Destination = {
	organisation: 'Taboola',
	service: 'Skimlinks',
	role: 'advertising',
	source: 'https://github.com/ampproject/amphtml/tree/main/extensions/amp-skimlinks',
	hosts: ['skimresources.com'],
	takes: (url) => /^[tpr]\./.test(url.hostname) && !/\.js$/.test(url.pathname) && url.pathname !== '/',
	meanings: {
		...every('page', 'data/pag pag data/referrer'),
		...every('referrer', 'data/pref'),
		...every('browser-id', 'data/guid guid'),
		...every('data', 'data/uc data/custom'),
		// The links that stand on the page; the address of one that was followed is read as any other.
		...every('ignore', 'data data/dl/** data/pub data/pubcode data/uuid data/tz data/xtz'),
	},
};

import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';

/** Basis, which was Centro; its pixels keep the name of SiteScout. */
export const basis: Destination = {
	organisation: 'Basis',
	service: 'Basis Pixel (SiteScout)',
	role: 'advertising',
	source: 'https://support.basis.com/',
	hosts: ['pixel.sitescout.com', 'pixel-sync.sitescout.com', 'pixel-a.sitescout.com', 'clickserv.sitescout.com'],
	takes: (url) => /^\/(?:up|iap|ap|conv|cs|dmp|connectors|usersync)(?:\/|$)/.test(url.pathname),
	meanings: {
		cntr_url: 'page',
		cntr_referrer: 'referrer',
		'cntr_*': 'data',
		audiences: 'data',
		...every('browser-id', 'uid userId google_gid'),
		...every('consent', 'gdpr gdpr_consent us_privacy'),
		...every('ignore', 'cookieQ cntr_revenue cntr_transactionId network provider rnd'),
	},
};

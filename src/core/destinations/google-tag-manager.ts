import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';

/** What Google sends back its tags for. Loading them tells which site it is; `/a` and `/td` tell which page, and the name of an event. */
export const googleTagManager: Destination = {
	organisation: 'Google',
	service: 'Google Tag Manager',
	role: 'tag-manager',
	source: 'https://developers.google.com/tag-platform/tag-manager/web',
	hosts: ['googletagmanager.com', 'www.google-analytics.com'],
	takes: (url) =>
		url.hostname === 'www.google-analytics.com'
			? url.pathname === '/gtm/js'
			: /^\/(?:gtm\.js|gtag\/(?:js|destination)|ns\.html|a|d|td|static\/service_worker\/[^/]+\/sw_iframe\.html)$/.test(
					url.pathname,
				),
	meanings: {
		e: 'event',
		...every('page', 'dl origin'),
		cid: 'browser-id',
		...every('consent', 'gcs gcd dma npa'),
		...every(
			'ignore',
			'id l cx gtm tag_exp cv rv v t pid gtm_auth gtm_preview gtm_cookies_win es eid u h ut sl tr ti tc tdp mcc 1p fps exp z',
		),
	},
};

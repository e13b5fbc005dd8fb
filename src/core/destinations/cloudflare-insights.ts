import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';

/**
 * Speed of pages, and their addresses. Sites that Cloudflare serves send it to their own address: Cloudflare answers there, and learns nothing that
 * it did not know. Keeps no identifier.
 */
export const cloudflareInsights: Destination = {
	organisation: 'Cloudflare',
	service: 'Cloudflare Web Analytics',
	role: 'analytics',
	source: 'https://developers.cloudflare.com/web-analytics/',
	hosts: ['cloudflareinsights.com'],
	takes: (url) => url.pathname === '/cdn-cgi/rum',
	meanings: {
		location: 'page',
		...every('page', 'timingsV2/name'),
		...every('referrer', 'referrer'),
		...every(
			'ignore',
			'** memory/** resources/** timings/** timingsV2/** serverTimings/** versions/** lcp/** cls/** fid/** inp/** landingPath',
		),
	},
};

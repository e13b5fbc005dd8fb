import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';

export const siteimprove: Destination = {
	organisation: 'Siteimprove',
	service: 'Siteimprove Analytics',
	role: 'analytics',
	source: 'https://help.siteimprove.com/',
	hosts: ['siteimproveanalytics.io'],
	takes: (url) => /^\/\w+\.aspx$/.test(url.pathname),
	meanings: {
		url: 'page',
		title: 'title',
		ref: 'referrer',
		...every('browser-id', 'luid'),
		...every('ignore', 'res accountid rt prev rnd groups'),
	},
};

import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';

export const parsely: Destination = {
	organisation: 'Automattic',
	service: 'Parse.ly',
	role: 'analytics',
	source: 'https://docs.parse.ly/engineering-notes/',
	hosts: ['parsely.com'],
	takes: (url) => /^\/(?:plogger|px)\/?$/.test(url.pathname),
	meanings: {
		action: 'event',
		url: 'page',
		title: 'title',
		...every('referrer', 'urlref sref'),
		...every('browser-id', 'u data/parsely_uuid data/parsely_site_uuid'),
		...every('data', 'data/** extra_data/**'),
		'metadata/**': 'page-meta',
		...every('ignore', 'rand plid pvid idsite sid date data metadata'),
	},
};

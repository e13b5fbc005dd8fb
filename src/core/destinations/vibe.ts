import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';

export const vibe: Destination = {
	organisation: 'Vibe',
	service: 'Vibe Pixel',
	role: 'advertising',
	source: 'https://github.com/segmentio/action-destinations/tree/main/packages/destination-actions/src/destinations/vibe',
	hosts: ['t.vibe.co'],
	takes: (url) => url.pathname !== '/' && !url.pathname.endsWith('.js'),
	meanings: {
		a: 'event',
		url: 'page',
		...every('referrer', 'ref referrer'),
		...every('browser-id', 'gid vid'),
		ip: 'ip',
		'ed/**': 'data',
		...every('ignore', 'eid aid ts ua ed ed/price_usd ed/purchase_id'),
	},
};

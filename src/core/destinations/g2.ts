import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';

export const g2: Destination = {
	organisation: 'G2',
	service: 'G2 Buyer Intent',
	role: 'analytics',
	source: 'https://documentation.g2.com/docs/tracking-pixel',
	hosts: ['tracking.g2crowd.com', 'tracking-api.g2.com'],
	takes: (url) => /^\/(?:attribution_tracking|funnels)\//.test(url.pathname),
	meanings: {
		p: 'page',
		// What the site gives as its user's identifier.
		...every('account', 'e uid'),
		...every('browser-id', 'aid'),
		...every('ignore', 'sid pid s ua sr lang tz'),
	},
};

import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';

/** Keeps no identifier of the browser beyond a page. */
export const simpleAnalytics: Destination = {
	organisation: 'Simple Analytics',
	service: 'Simple Analytics',
	role: 'analytics',
	source: 'https://docs.simpleanalytics.com/events/server-side',
	hosts: ['queue.simpleanalyticscdn.com', 'queue.simpleanalytics.com', 'simpleanalyticsbadge.com'],
	takes: (url) => /^\/(?:(?:simple|noscript)\.gif|events|append|post)\/?$/.test(url.pathname),
	unwrap: (name, value, neighbour) => {
		const host = neighbour('hostname');
		return name === 'path' && host !== undefined && value.startsWith('/') && !/\.gif$|^\/(?:events|append|post)\/?$/.test(value)
			? [['url', `https://${host}${value}`]]
			: null;
	},
	meanings: {
		...every('event', 'event'),
		url: 'page',
		...every('referrer', 'referrer'),
		'metadata/**': 'data',
		...every(
			'ignore',
			'type hostname path version ua https timezone page_id session_id unique viewport_* screen_* language metadata id time added',
		),
		...every('ignore', 'duration scrolled mobile source/** bot os_name os_version browser_name browser_version'),
	},
};

import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';

/** Posts and buttons of X on other pages report that they were shown, and where. */
export const xWidgets: Destination = {
	organisation: 'X',
	service: 'X (Twitter) Widgets',
	role: 'social',
	source: 'https://developer.x.com/en/docs/x-for-websites/privacy',
	hosts: ['syndication.twitter.com', 'syndication.x.com', 'platform.twitter.com', 'platform.x.com'],
	takes: (url) =>
		url.hostname.startsWith('platform.')
			? /^\/(?:widgets\/widget_iframe\.[\w.]+html|embed\/Tweet\.html)$/.test(url.pathname)
			: /^\/(?:i\/jot(?:\/\w+)?|settings|srv\/[\w/.@-]+)$/.test(url.pathname),
	meanings: {
		...every('page', 'l/widget_origin origin'),
		'l/event_namespace/action': 'event',
		...every('referrer', 'l/referrer'),
		...every('browser-id', 'session_id sessionId'),
		...every('consent', 'l/dnt dnt'),
		...every('ignore', 'l l/** features embedId id lang theme widgetsVersion width frame hideCard hideThread'),
	},
};

import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';

/** The page comes as a path alone: whose it is, the number of the site says. */
export const clicky: Destination = {
	organisation: 'Clicky',
	service: 'Clicky',
	role: 'analytics',
	source: 'https://clicky.com/help/proxy',
	hosts: ['getclicky.com', 'clicky.com'],
	takes: (url) => /^in\./.test(url.hostname) && /^\/(?:in\.php|\d+(?:ns)?\.gif)$/.test(url.pathname),
	meanings: {
		type: 'event',
		href: 'page',
		title: 'title',
		ref: 'referrer',
		...every('browser-id', 'jsuid'),
		...every('account', 'custom[username]'),
		'custom[email]': 'email',
		'custom[*': 'data',
		...every('data', 'goal* custom/*'),
		'custom/email': 'email',
		'custom/username': 'account',
		'heatmap*': 'ignore',
		...every('ip', 'ip_address'),
		...every('ignore', 'site_id res lang jstime x mime secure sitekey_admin ua tz js'),
	},
};

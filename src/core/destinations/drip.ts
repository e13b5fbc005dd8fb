import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';
import { personTraits } from './parts/person-traits.ts';

/** Calls are loaded as scripts: what is told stands in their address. */
export const drip: Destination = {
	organisation: 'Drip',
	service: 'Drip',
	role: 'marketing-automation',
	source: 'https://developer.drip.com/',
	hosts: ['getdrip.com'],
	takes: (url) => /^\/(?:client\/(?:track|identify|events\/\w+|forms\/submit)|forms\/\d+\/submissions)\/?$/.test(url.pathname),
	meanings: {
		...personTraits,
		...every('event', '_action action'),
		...every('page', 'url page_url'),
		referrer: 'referrer',
		title: 'title',
		...every('browser-id', 'visitor_uuid'),
		...every('email', 'email fields[email]'),
		...every('name', 'fields[first_name] fields[last_name] fields[name]'),
		'fields[*': 'text',
		...every('ignore', 'drip_account_id callback source domain time_zone _ utm_* path occurrence_id'),
	},
};

import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';

/** Forms that sign people up. Once ConvertKit. */
export const kit: Destination = {
	organisation: 'Kit',
	service: 'Kit',
	role: 'marketing-automation',
	source: 'https://developers.kit.com/',
	hosts: ['convertkit.com', 'kit.com', 'ck.page'],
	takes: (url) =>
		/^\/(?:forms|landing_pages|v3\/forms|v3\/courses)\/\w+\/(?:subscriptions|subscribe|visit)\/?$/.test(url.pathname),
	meanings: {
		...every('email', 'email_address email'),
		...every('name', 'first_name fields[first_name] fields[last_name]'),
		'fields[*': 'text',
		'fields/*': 'text',
		'tags*': 'ignore',
		...every('page', 'referrer'),
		...every('browser-id', 'ck_subscriber_id'),
		...every('ignore', 'user api_key id path'),
	},
};

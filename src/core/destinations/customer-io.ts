import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';
import { personTraits } from './parts/person-traits.ts';
import { under } from './parts/under.ts';
import { segment } from './segment.ts';

/** Pixels of its older script, calls in Segment's format of the newer, and forms that either reads. */
export const customerIo: Destination = {
	organisation: 'Customer.io',
	service: 'Customer.io',
	role: 'marketing-automation',
	source: 'https://docs.customer.io/integrations/data-in/connections/javascript/js-source/',
	hosts: ['customer.io', 'customerioforms.com'],
	takes: (url) =>
		(/^(?:track|cdp)(?:-eu)?\./.test(url.hostname) && /^\/(?:events|v1|api\/v\d)\//.test(url.pathname)) ||
		/^\/forms\/submit_action/.test(url.pathname),
	batches: ['batch/*'],
	unwrap: (name, value, neighbour) =>
		name === 'name' && /\/page\.gif$/.test(neighbour('path') ?? '') ? [['page', value]] : null,
	meanings: {
		...segment.meanings,
		page: 'page',
		name: 'event',
		...every('page', 'url'),
		...every('referrer', 'r referrer'),
		...every('account', 'u id customer_id'),
		email: 'email',
		...under(['data', 'attributes', 'fields', 'form_data'], {
			...personTraits,
			...every('page', 'url'),
			...every('title', 'title'),
		}),
		...every('ignore', 's site_id t w h action data'),
	},
};

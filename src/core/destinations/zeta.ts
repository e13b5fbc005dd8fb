import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';
import { personTraits } from './parts/person-traits.ts';
import { under } from './parts/under.ts';

export const zeta: Destination = {
	organisation: 'Zeta Global',
	service: 'Zeta Marketing Platform (Boomtrain)',
	role: 'marketing-automation',
	source: 'https://www.twilio.com/docs/segment/connections/destinations/catalog/boomtrain',
	hosts: ['api.boomtrain.com'],
	takes: (url) => /^\/(?:event|identify|person|v\d+|api\/v\d+|batch)(?:\/|$)/.test(url.pathname),
	// Before the site names the person, the script repeats its own browser identifier as the user's.
	meaningByPlace: (name, neighbour) =>
		name === 'userId' ? (neighbour('userId') === neighbour('bsin') ? 'browser-id' : 'account') : null,
	meanings: {
		...every('event', 'type event_type'),
		...every('page', 'url href'),
		'properties/doc_referrer': 'referrer',
		'properties/title': 'title',
		...every('browser-id', 'bsin data/bsin'),
		...under(['', 'properties', 'data', 'data/properties', 'data/attributes', 'attributes'], {
			...personTraits,
			name: 'data',
		}),
		...every('product', 'properties/product_name properties/product_id properties/products/**'),
		...every(
			'ignore',
			'id site_id app_id session model resource_id timestamp properties/autoTrack properties/track_by_url data path',
		),
	},
};

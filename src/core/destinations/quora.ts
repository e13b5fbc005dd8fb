import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';
import { personTraits } from './parts/person-traits.ts';

export const quora: Destination = {
	organisation: 'Quora',
	service: 'Quora Pixel',
	role: 'advertising',
	source: 'https://quoraadsupport.zendesk.com/hc/en-us/articles/46220613643789-How-Quora-counts-conversions',
	hosts: ['q.quora.com'],
	takes: (url) => /^\/_\/ad\/[^/]+\/pixel\/?$/.test(url.pathname),
	meanings: {
		...personTraits,
		'**': 'data',
		name: 'data',
		tag: 'event',
		...every('page', 'u url'),
		...every('referrer', 'ref referrer'),
		...every('product', 'product_id product_name content_id content_name content_ids/*'),
		...every('search', 'search_string search'),
		...every('click-id', 'qclid click_id'),
		...every('ignore', 'path i j noscript value currency order_id event_id'),
	},
};

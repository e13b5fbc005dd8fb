import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';

/** Ties visits to the commercials that ran on television; `type` is what the visitor did. */
export const ispot: Destination = {
	organisation: 'iSpot.tv',
	service: 'iSpot.tv',
	role: 'advertising',
	source: 'https://developer.ispot.tv/documentation/unified-measurement',
	hosts: ['ispot.tv'],
	takes: (url) => /^p[ti]\./.test(url.hostname) && /^\/v\d\/TC-/.test(url.pathname),
	meanings: {
		type: 'event',
		...every('account', 'customerid customer_id'),
		...every('data', 'customdata* product category'),
		...every('ignore', 'app orderid'),
	},
};

import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';
import { splitList } from './parts/split-list.ts';

export const shareasale: Destination = {
	organisation: 'Awin',
	service: 'ShareASale',
	role: 'advertising',
	source: 'https://github.com/wp-plugins/shareasale-wc-tracker',
	hosts: ['shareasale.com', 'shareasale-analytics.com'],
	takes: (url) => /^\/(?:sale|pixel|lead)\.(?:cfm|gif)$/.test(url.pathname),
	unwrap: (name, value) => (name === 'skulist' ? splitList(name, value) : null),
	meanings: {
		...every('product', 'skulist'),
		...every('data', 'couponcode storeid xType'),
		...every('click-id', 'sscid userID'),
		...every('ignore', 'tracking amount merchantID transtype currency pricelist quantitylist'),
	},
};

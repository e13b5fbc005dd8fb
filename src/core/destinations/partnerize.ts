import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';

/** Writes an order into the path, `/conversion/campaign:…/[category:…/sku:…/value:…]`. */
export const partnerize: Destination = {
	organisation: 'Partnerize',
	service: 'Partnerize',
	role: 'advertising',
	source: 'https://help.phgsupport.com/hc/en-us/articles/360020395238-Tracking-Partnerize-Server-to-Server-S2S-Integration',
	hosts: ['prf.hn'],
	takes: (url) => url.pathname.startsWith('/conversion'),
	unwrap: (name, value) => {
		if (name !== 'path') return null;
		const parameters = value
			.split(/[/[\]]+/, 200)
			.map((segment): readonly [string, string] => {
				const cut = segment.indexOf(':');
				return [segment.slice(0, Math.max(cut, 0)), segment.slice(cut + 1)];
			})
			.filter(([key]) => key !== '');
		return [[name, value], ...parameters];
	},
	meanings: {
		...every('product', 'sku product product_name'),
		...every('data', 'category voucher customertype'),
		...every('click-id', 'clickref'),
		...every('account', 'customerref'),
		...every('ignore', 'campaign conversionref currency country value quantity'),
	},
};

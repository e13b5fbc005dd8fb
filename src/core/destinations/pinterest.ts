import { advancedMatching } from './parts/advanced-matching.ts';
import type { Destination, Meaning } from './parts/destination.ts';
import { every } from './parts/every.ts';

export const pinterest: Destination = {
	organisation: 'Pinterest',
	service: 'Pinterest Tag',
	role: 'advertising',
	source: 'https://help.pinterest.com/en/business/article/install-the-pinterest-tag',
	hosts: ['ct.pinterest.com'],
	takes: (url) => /^\/(?:v3|user|md)\/?$/.test(url.pathname),
	meanings: {
		event: 'event',
		'ad/loc': 'page',
		'ad/ref': 'referrer',
		'ad/*': 'ignore',
		...eventData('ed'),
		...person('pd'),
		...every('ignore', 'ad pd pd/*'),
		...every('consent', 'opt_out_type gdpr gdpr_consent us_privacy'),
		...every('ignore', 'tid cb dep noscript'),
	},
};

/** Written as JSON (`ed={…}`) by the script and as `ed[…]` by image tags. */
function eventData(group: string): Record<string, Meaning> {
	return {
		[group]: 'ignore',
		[`${group}/**`]: 'data',
		[`${group}[*`]: 'data',
		...every('search', `${group}/search_query`, `${group}[search_query]`),
		...every('product', `${group}/line_items/*/product_name`, `${group}/line_items/*/product_id`, `${group}/product_name`),
		...every('product', `${group}/product_id`, `${group}/product_ids/*`, `${group}[product_name]`, `${group}[product_id]`),
		...every(
			'ignore',
			`${group}/event_id`,
			`${group}/value`,
			`${group}/currency`,
			`${group}/order_id`,
			`${group}/order_quantity`,
		),
		...every('ignore', `${group}/line_items/*/product_price`, `${group}/line_items/*/product_quantity`, `${group}/np`),
	};
}

function person(group: string): Record<string, Meaning> {
	const keys: Readonly<Record<string, Meaning>> = {
		...advancedMatching,
		hashed_maids: 'device-id',
		pin_unauth: 'browser-id',
		epik: 'click-id',
		derived_epik: 'click-id',
	};
	return Object.fromEntries(
		Object.entries(keys).flatMap(([key, is]) => [
			[`${group}/${key}`, is],
			[`${group}/${key}/*`, is],
			[`${group}[${key}]`, is],
		]),
	);
}

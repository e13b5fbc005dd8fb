import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';
import { personTraits } from './parts/person-traits.ts';
import { under } from './parts/under.ts';

/** Events come bare or in a list; other identifiers of the same visitor are `aliases`, each with the name of its kind. */
export const permutive: Destination = {
	organisation: 'Permutive',
	service: 'Permutive',
	role: 'customer-data',
	source: 'https://developer.permutive.com/reference/trackevent',
	hosts: ['permutive.com', 'permutive.app', 'prmutv.co'],
	takes: (url) => /^\/(?:v\d[\d.]*|ctx)\//.test(url.pathname) && !/^(?:www|cdn)\./.test(url.hostname),
	batches: ['*', 'events/*'],
	meaningByPlace: (name, neighbour) => {
		const alias = /^(.*aliases\/\d+\/)id$/.exec(name)?.[1];
		if (alias === undefined) return null;
		const tag = neighbour(`${alias}tag`) ?? '';
		if (/mail|hem/i.test(tag)) return 'email';
		return /user|login|customer|account/i.test(tag) ? 'account' : 'browser-id';
	},
	meanings: {
		...every('event', 'name e'),
		// Permutive's own number for the browser.
		...every('browser-id', 'user_id i'),
		...under(['properties', 'page_properties', 'p'], {
			...personTraits,
			name: 'data',
			...every('page', 'client/url url'),
			...every('title', 'client/title title'),
			...every('referrer', 'client/referrer referrer'),
			'client/**': 'ignore',
			'geo_info/**': 'ignore',
			'isp_info/**': 'ignore',
		}),
		url: 'page',
		...every('ignore', 'k session_id view_id time segments/** cohorts/** it rand p properties'),
	},
};

import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';
import { isAsset } from './parts/is-asset.ts';

/** Its web tag resolves whom a site's form names: the fields of its multi-field request. */
export const fullcontact: Destination = {
	organisation: 'FullContact',
	service: 'FullContact',
	role: 'data-broker',
	source: 'https://docs.fullcontact.com/docs/fullcontact-webtag-id-service',
	hosts: ['fullcontact.com'],
	takes: (url) => /^(?:api|tags?|id)\./.test(url.hostname) && url.pathname !== '/' && !isAsset(url),
	meanings: {
		...every('email', 'email emails/*'),
		...every('phone', 'phone phones/*'),
		...every('name', 'name/given name/family name/full'),
		...every('address', 'location/addressLine1'),
		...every('region', 'location/city location/region location/postalCode'),
		...every('account', 'recordId'),
		...every('browser-id', 'personId'),
		...every('page', 'url'),
		...every('data', 'tags/**'),
		...every('ignore', 'key confidence'),
	},
};

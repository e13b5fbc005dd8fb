import { beginning } from './parts/beginning.ts';
import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';
import { personTraits } from './parts/person-traits.ts';
import { under } from './parts/under.ts';

/** `name` is the kind of an event (`ce`: of the site's own naming, `p`: a purchase), `data/n` its name. */
export const braze: Destination = {
	organisation: 'Braze',
	service: 'Braze',
	role: 'marketing-automation',
	source: 'https://www.braze.com/docs/developer_guide/platforms/web/',
	hosts: ['braze.com', 'braze.eu', 'appboy.com', 'appboy.eu'],
	takes: (url) => /^\/api\/v\d\/(?:data|template|content_cards\/sync|feature_flags\/sync|users\/track)\/?$/.test(url.pathname),
	proxied: (url, { body }) =>
		/\/api\/v3\/data\/?$/.test(url.pathname) &&
		['"api_key":', '"device_id":', '"sdk_version":'].every((word) => beginning(body).includes(word)),
	batches: ['events/*'],
	meanings: {
		...every('event', 'name data/n'),
		'data/**': 'data',
		...every('product', 'data/pid data/p data/products/*/product_name'),
		...under(['data/p', 'data/pr'], { ...personTraits, name: 'data' }),
		...every('account', 'user_id u external_id attributes/*/user_id alias/alias_name data/a'),
		...every('browser-id', 'device_id alias/alias_label'),
		...under(['attributes/*', 'attributes/*/custom', 'respond_with'], personTraits),
		'attributes/*/home_city': 'region',
		...every(
			'ignore',
			'data data/c data/q data/l attributes/*/push_token attributes/*/custom_push_public_key attributes/*/ab_install_*',
		),
		...every(
			'ignore',
			'respond_with respond_with/** api_key sdk_version sdk_flavor app_version time session_id device/** data/d data/c',
		),
	},
};

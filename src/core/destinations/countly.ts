import { beginning } from './parts/beginning.ts';
import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';
import { personTraits } from './parts/person-traits.ts';
import { under } from './parts/under.ts';

// What it sends, and what it asks for with the same identifiers.
const CALL = /\/(?:i(?:\/bulk)?|o\/sdk)\/?$/;
const WORDS = ['app_key', 'device_id', 'sdk_name'];

/** Often on the site's own server, in which case nobody else need have seen it. */
export const countly: Destination = {
	organisation: 'Countly',
	service: 'Countly',
	role: 'analytics',
	source: 'https://www.npmjs.com/package/countly-sdk-web',
	hosts: ['count.ly'],
	takes: (url) => CALL.test(url.pathname),
	proxied: (url, { body }) =>
		CALL.test(url.pathname) &&
		(WORDS.every((word) => url.searchParams.has(word)) || WORDS.every((word) => beginning(body).includes(`${word}=`))),
	batches: ['events/*'],
	// A page is told as host and path.
	unwrap: (name, value, neighbour) => {
		if (!/^segmentation\/(?:name|view)$/.test(name) || !value.startsWith('/')) return null;
		const host = neighbour('segmentation/domain');
		return host === undefined ? null : [['segmentation/url', `https://${host}${value}`]];
	},
	meanings: {
		key: 'event',
		...every('browser-id', 'device_id old_device_id'),
		'segmentation/**': 'data',
		...every('page', 'segmentation/url'),
		...every('referrer', 'segmentation/referrer metrics/_store'),
		...every('label', 'segmentation/text'),
		...under(['user_details', 'user_details/custom'], personTraits),
		...every('ip', 'ip_address'),
		location: 'location',
		...every('region', 'city country_code'),
		...every('consent', 'consent/*'),
		...every(
			'ignore',
			'app_key sdk_name sdk_version timestamp hour dow metrics/** events user_details metrics begin_session session_duration av',
		),
		...every(
			'ignore',
			'count dur sum segmentation/domain segmentation/visit segmentation/start segmentation/exit segmentation/x segmentation/y',
		),
		...every('ignore', 'segmentation/width segmentation/height crash/** apm/** rr t id cvid pvid peid segmentation/parent/*'),
	},
};

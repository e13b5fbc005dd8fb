import { beginning } from './parts/beginning.ts';
import type { Destination, Meaning } from './parts/destination.ts';
import { every } from './parts/every.ts';
import { personTraits } from './parts/person-traits.ts';
import { under } from './parts/under.ts';

/** The kinds of identity that say who someone is, as numbers of the older format and as names. */
const IDENTITIES: Readonly<Record<string, Meaning>> = {
	1: 'account',
	customerid: 'account',
	customer_id: 'account',
	7: 'email',
	email: 'email',
	mobile_number: 'phone',
	phone_number_2: 'phone',
	phone_number_3: 'phone',
	device_application_stamp: 'browser-id',
};

export const mparticle: Destination = {
	organisation: 'mParticle',
	service: 'mParticle',
	role: 'customer-data',
	source: 'https://www.npmjs.com/package/@mparticle/web-sdk',
	hosts: ['mparticle.com'],
	takes: (url) =>
		/^\/v\d\/(?:JS\/[\w-]+\/(?:events|forwarding)|identify|login|logout|search|-?\d+\/modify|modify|identity\/.+)\/?$/i.test(
			url.pathname,
		),
	proxied: (url, { body }) => {
		if (!/\/events$/.test(url.pathname)) return false;
		const text = beginning(body);
		return text.startsWith('{"source_request_id":') && ['"mpid":', '"mp_deviceid":'].every((word) => text.includes(word));
	},
	batches: ['events/*'],
	meaningByPlace: (name, neighbour) => {
		const of = /^((?:ui|identity_changes)\/\d+\/)(Identity|old_value|new_value)$/.exec(name)?.[1];
		if (of === undefined) return null;
		const kind = neighbour(`${of}Type`) ?? neighbour(`${of}identity_type`) ?? '';
		return (Object.hasOwn(IDENTITIES, kind) && IDENTITIES[kind]) || 'account';
	},
	meanings: {
		...every('event', 'n data/event_name data/screen_name event_type data/action'),
		...under(['data/custom_attributes', 'attrs'], {
			...personTraits,
			name: 'data',
			...every('page', 'url page_url'),
			...every('title', 'title page_title'),
		}),
		...under(['user_attributes', 'ua'], personTraits),
		...under(['user_identities', 'known_identities'], { '*': 'account', ...IDENTITIES }),
		...every('browser-id', 'mpid das mp_deviceid previous_mpid'),
		...every('product', '**/products/*/name **/products/*/id pd/pl/*/nm pd/pl/*/id **/products/*/category'),
		...every('location', 'data/location/* lc/*'),
		ip: 'ip',
		'consent_state/**': 'consent',
		...every(
			'ignore',
			'source_request_id timestamp_unixtime_ms environment sdk_version application_info/** device_info/** data/*_ms',
		),
		...every(
			'ignore',
			'data/session_uuid data/custom_event_type data/source_message_id integration_attributes/** client_sdk/** request_id',
		),
		...every(
			'ignore',
			'request_timestamp_ms context context/data_plan/** dt et sid ct sdk av cgid str attrs ua ui at lr fr iu o eec o',
		),
	},
};

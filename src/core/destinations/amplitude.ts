import { beginning } from './parts/beginning.ts';
import type { Destination, Meaning } from './parts/destination.ts';
import { every } from './parts/every.ts';
import { personTraits } from './parts/person-traits.ts';
import { under } from './parts/under.ts';

export const amplitude: Destination = {
	organisation: 'Amplitude',
	service: 'Amplitude',
	role: 'analytics',
	source: 'https://amplitude.com/docs/apis/analytics/http-v2',
	hosts: ['amplitude.com'],
	takes: (url) =>
		/^api[\w-]*\./.test(url.hostname) &&
		/^\/(?:$|2\/httpapi|batch|identify|httpapi|sessions\/v2\/track|v1\/capture)/.test(url.pathname),
	proxied: (_url, { body }) => {
		const text = beginning(body);
		return ['"api_key"', '"event_type"', '"insert_id"'].every((word) => text.includes(word));
	},
	batches: ['events/*', 'e/*'],
	meanings: {
		event_type: 'event',
		user_id: 'account',
		device_id: 'browser-id',
		ip: 'ip',
		...every('device-id', 'idfa adid'),
		...every('location', 'location_lat location_lng'),
		...every('region', 'country region city dma'),
		...under(['event_properties'], eventProperties()),
		...under(
			['user_properties', 'user_properties/$set', 'user_properties/$setOnce', 'user_properties/$append'],
			userProperties(),
		),
		'groups/**': 'data',
		'group_properties/**': 'data',
		...every('click-id', 'user_properties/$setOnce/initial_*clid user_properties/$set/*clid'),
		...every(
			'ignore',
			'session_id time timestamp insert_id event_id library library/* user_agent platform language os_name os_version',
			'device_model device_manufacturer ingestion_metadata/** uuid version_name app_version sequence_number plan/**',
			'extra/** api_key client v upload_time checksum options/** client_upload_time request_metadata/** e session_id',
			'seq_number type',
		),
	},
};

function eventProperties(): Record<string, Meaning> {
	return {
		...personTraits,
		name: 'data',
		'[Amplitude] Page URL': 'page',
		'[Amplitude] Page Location': 'page',
		'[Amplitude] Page Title': 'title',
		'[Amplitude] Previous Page Location': 'referrer',
		referrer: 'referrer',
		'[Amplitude] Element Text': 'label',
		'[Amplitude] Element Aria Label': 'label',
		'[Amplitude] Element Href': 'data',
		'[Amplitude] Element Attributes/name': 'field',
		'[Amplitude] Element Attributes/placeholder': 'field',
		'[Amplitude] Form ID': 'field',
		'[Amplitude] Form Name': 'field',
		'[Amplitude] Element ID': 'field',
		'[Amplitude] Form Destination': 'data',
		'[Amplitude] File Name': 'data',
		'[Amplitude] Link Text': 'label',
		'[Amplitude] Link URL': 'data',
		'[Amplitude] *': 'ignore',
		'[Amplitude] Element Hierarchy/**': 'ignore',
		'[Amplitude] Element Attributes/**': 'ignore',
	};
}

function userProperties(): Record<string, Meaning> {
	return {
		...personTraits,
		initial_referrer: 'ignore',
		initial_referring_domain: 'ignore',
		'initial_utm_*': 'ignore',
	};
}

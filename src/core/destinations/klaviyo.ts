import type { Destination, Meaning } from './parts/destination.ts';
import { every } from './parts/every.ts';
import { personTraits } from './parts/person-traits.ts';
import { under } from './parts/under.ts';

/** Where a person stands: as attributes of an event, a profile or a subscription, and in the older calls with a `data` in base64. */
const ATTRIBUTES = 'data/attributes';
const PROFILES = [ATTRIBUTES, `${ATTRIBUTES}/profile/data/attributes`];
const OLD = ['data', ''];

/** Knows people by their plain e-mail address or phone number once they have given it anywhere. */
export const klaviyo: Destination = {
	organisation: 'Klaviyo',
	service: 'Klaviyo',
	role: 'marketing-automation',
	source: 'https://developers.klaviyo.com/en/reference/create_client_event',
	hosts: ['klaviyo.com', 'kmail-lists.com'],
	takes: (url) =>
		/^(?:[\w-]+\.)*a\.klaviyo\.com$|^manage\.kmail-lists\.com$|^telemetrics\.klaviyo\.com$/.test(url.hostname) &&
		/^\/(?:client\/(?:events?|event-bulk-create|profiles|subscriptions|back-in-stock-subscriptions|push-tokens)|onsite\/track-analytics|api\/(?:track|identify|v1\/.+)|ajax\/subscriptions\/.+|v1\/metric)\/?$/.test(
			url.pathname,
		),
	batches: ['data/attributes/events/data/*/attributes', 'events/*'],
	meanings: {
		...every('event', 'event data/event metric metric/data/attributes/name data/attributes/metric/data/attributes/name'),
		...under([...PROFILES.flatMap((at) => [at, `${at}/properties`]), 'data/properties'], person()),
		...under(
			OLD.map((at) => (at === '' ? 'customer_properties' : `${at}/customer_properties`)),
			person(),
		),
		...under(['data/attributes/properties', 'data/properties', 'properties', 'event_details'], eventProperties()),
		// Of the form on the page that signs people up.
		...every('email', '$email email'),
		...every('phone', '$phone_number phone_number $phone'),
		...every('name', '$first_name $last_name'),
		'$fields/*': 'field',
		...every(
			'ignore',
			'company_id data token data/token data/type data/id data/attributes data/attributes/time data/attributes/value',
		),
		...every(
			'ignore',
			'data/attributes/unique_id data/relationships/** data/attributes/profile/data/type data/attributes/meta/** g a',
		),
		...every(
			'ignore',
			'metric_group log_to_statsd log_to_s3 log_to_metrics_service data/attributes/metric/data/type time type metric/data/type',
		),
	},
};

function person(): Record<string, Meaning> {
	return {
		...personTraits,
		...every('phone', '$phone_number phone'),
		...every('account', '$id external_id id'),
		...every('browser-id', '$anonymous anonymous_id'),
		...every('browser-id', '$exchange_id _kx'),
		'location/address1': 'address',
		'location/**': 'region',
		...every('ignore', '$source custom_source $consent $timezone'),
	};
}

function eventProperties(): Record<string, Meaning> {
	return {
		...person(),
		name: 'data',
		id: 'data',
		...every('page', 'page page_url url hostname_url current_url'),
		...every('title', 'page_title title'),
		...every('referrer', 'referrer $referrer last_referrer initial_referrer $last_referrer/url'),
		...every('product', 'ProductName ProductID Name Items/*/ProductName Categories/*'),
		...every('search', 'SearchTerm search_query'),
		...every('ignore', '$use_ip $is_session_activity $event_id browser os ImageURL Price $value'),
	};
}

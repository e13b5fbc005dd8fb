import type { Destination, Meaning } from './parts/destination.ts';
import { every } from './parts/every.ts';
import { personTraits } from './parts/person-traits.ts';
import { under } from './parts/under.ts';

const PATHS = /^\/(?:(?:i\/v\d\/)?(?:e|s|track|capture|batch|engage|flags|decide))\/?$/;

export const posthog: Destination = {
	organisation: 'PostHog',
	service: 'PostHog',
	role: 'analytics',
	source: 'https://posthog.com/docs/api/capture',
	hosts: ['i.posthog.com', 'app.posthog.com', 'eu.posthog.com', 'us.posthog.com'],
	takes: (url) => PATHS.test(url.pathname),
	// Its documentation advises to send through the site's own name; the library's query stays the same.
	proxied: (url) =>
		/\/(?:e|s|flags|decide)\/?$/.test(url.pathname) &&
		/^1\.\d/.test(url.searchParams.get('ver') ?? '') &&
		['_', 'compression'].some((name) => url.searchParams.has(name)),
	batches: ['batch/*', 'data/*', '*'],
	meanings: {
		...under(['', 'data'], {
			event: 'event',
			...every('browser-id', 'distinct_id $distinct_id'),
			...under(['properties'], properties()),
			...under(['$set', '$set_once', 'properties/$set', 'properties/$set_once', 'person_properties'], setProperties()),
			...every('ignore', 'uuid offset timestamp sent_at api_key token'),
		}),
		$anon_distinct_id: 'browser-id',
		$device_id: 'browser-id',
		'groups/**': 'data',
		'group_properties/**': 'data',
		...every('ignore', 'ip _ ver compression v config data retry_count timezone'),
	},
};

function properties(): Record<string, Meaning> {
	return {
		...personTraits,
		name: 'data',
		...every('page', '$current_url $session_entry_url'),
		title: 'title',
		...every('referrer', '$referrer $session_entry_referrer'),
		...every('label', '$el_text $elements/*/$el_text $elements/*/text $elements/*/attr__aria-label'),
		...every('field', '$elements/*/attr__name $elements/*/attr__placeholder $elements/*/attr__id'),
		...every('data', '$elements/*/attr__href $elements/*/attr__value $external_click_url $elements_chain $selected_content'),
		// The library gives an identified person `$user_id` besides; `distinct_id` alone is a number of the browser.
		$user_id: 'account',
		...every('browser-id', 'distinct_id $device_id $anon_distinct_id'),
		$ip: 'ip',
		'$snapshot_data/**': 'page-meta',
		...every('ignore', 'token $elements/** $* utm_* $snapshot_*'),
		...every('click-id', 'gclid fbclid msclkid ttclid twclid li_fat_id'),
	};
}

function setProperties(): Record<string, Meaning> {
	return {
		...personTraits,
		...every('page', '$current_url $initial_current_url'),
		...every('referrer', '$referrer $initial_referrer'),
		'$*': 'ignore',
		...every('click-id', 'gclid fbclid msclkid ttclid twclid li_fat_id'),
	};
}

import type { Destination, Meaning } from './parts/destination.ts';
import { every } from './parts/every.ts';
import { personTraits } from './parts/person-traits.ts';
import { under } from './parts/under.ts';

const PATHS = /^\/(?:track|engage|groups|import|record|decide|flags|settings)\b/;

/** Events stand in `data=`, as JSON or base64 of JSON, one or a list; newer ones as a bare JSON list. */
export const mixpanel: Destination = {
	organisation: 'Mixpanel',
	service: 'Mixpanel',
	role: 'analytics',
	source: 'https://developer.mixpanel.com/reference/track-event',
	hosts: ['mixpanel.com'],
	takes: (url) => /^api/.test(url.hostname) && PATHS.test(url.pathname),
	// The library adds the three to every batch, whichever host it was told to use.
	proxied: (url) =>
		/\/(?:track|engage|groups)\/?$/.test(url.pathname) && ['verbose', 'ip', '_'].every((name) => url.searchParams.has(name)),
	batches: ['data/*', '*'],
	meanings: {
		...under(['', 'data'], {
			event: 'event',
			...under(['properties'], properties()),
			...under(['$set', '$set_once', '$add', '$append', '$union'], personTraits),
			...every('account', '$identified_id $user_id'),
			...every('browser-id', '$distinct_id $device_id'),
			...every('ignore', '$token $time $ip $ignore_time'),
		}),
		data: 'ignore',
		// Session recording.
		$current_url: 'page',
		$user_id: 'account',
		...every('browser-id', 'distinct_id $device_id'),
		...every(
			'ignore',
			'verbose version lib token ip _ $lib_version mp_lib seq batch_start_time replay_id replay_length_ms',
			'replay_start_time replay_start_url format',
		),
	},
};

function properties(): Record<string, Meaning> {
	return {
		...personTraits,
		name: 'data',
		...every('page', '$current_url mp_page $url $start_url'),
		...every('title', 'current_page_title mp_title'),
		...every('referrer', '$referrer $initial_referrer mp_referrer'),
		...every('label', '$el_text $target/$text $attr-aria-label'),
		...every('field', '$el_attr__name $target/$attr-name $form_field__name'),
		// Until the site identifies the visitor `distinct_id` is a number of the browser; afterwards `$user_id` stands beside it.
		...every('account', '$user_id $identified_id'),
		...every('browser-id', 'distinct_id $device_id $anon_distinct_id'),
		...every(
			'ignore',
			'token time mp_lib $lib_version $insert_id $browser $browser_version $os $device $screen_height $screen_width',
			'$mp_replay_id mp_sent_by_lib_version current_domain $viewport* current_url_protocol current_url_path',
			'current_url_search $elements $referring_domain $initial_referring_domain $el_classes $el_tag_name $host $pathname',
			'$mp_autocapture $event_type $ce_version mp_platform mp_browser mp_keyword',
		),
	};
}

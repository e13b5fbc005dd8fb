import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';
import { personTraits } from './parts/person-traits.ts';
import { under } from './parts/under.ts';

/** Stands between health sites and their trackers: what it hands on, the request does not say. */
export const freshpaint: Destination = {
	organisation: 'Freshpaint',
	service: 'Freshpaint',
	role: 'customer-data',
	source: 'https://documentation.freshpaint.io/',
	hosts: ['api.perfalytics.com', 'freshpaint-hosted.com'],
	takes: (url) => /^\/(?:track|identify|engage)\/?$/.test(url.pathname),
	batches: ['*'],
	meanings: {
		...under(['', 'data'], {
			event: 'event',
			...under(['properties', 'properties/$user_props', 'properties/$set'], {
				...personTraits,
				name: 'data',
				...every('page', '$current_url url'),
				...every('title', '$title title page_title'),
				...every('referrer', '$referrer referrer $initial_referrer'),
				...every('browser-id', 'distinct_id $device_id anonymous_id'),
				...every('account', '$user_id id user_id'),
				...every('click-id', '$gclid gclid $fbclid fbclid msclkid'),
				...every('label', '$elements/*/$el_text $el_text'),
				...every('field', '$elements/*/attr__name'),
				...every(
					'ignore',
					'token time $insert_id $lib* $browser* $os* $device $screen_* $session_id $pathname $host $elements/** $event_type',
				),
			}),
		}),
		...every('ignore', 'data ip _ ver compression'),
	},
};

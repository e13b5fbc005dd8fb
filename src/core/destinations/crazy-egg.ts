import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';
import { personTraits } from './parts/person-traits.ts';
import { under } from './parts/under.ts';

export const crazyEgg: Destination = {
	organisation: 'Crazy Egg',
	service: 'Crazy Egg',
	role: 'session-replay',
	source: 'https://support.crazyegg.com/',
	hosts: ['crazyegg.com', 'cetrk.com'],
	takes: ({ hostname, pathname }) =>
		!/^(?:(?:script|www|app|core|support|help|cdn)\.)?crazyegg\.com$/.test(hostname) && !pathname.endsWith('.js'),
	meanings: {
		...every('page', 'u url page_url pageUrl page/url'),
		...every('title', 'title page_title'),
		...every('referrer', 'r ref referrer'),
		...every('browser-id', 'uid user_id visitor_id visitorId visitor'),
		...every('event', 'event event_name eventName'),
		...every('account', 'identifier user_identifier'),
		...every('label', 'text element_text'),
		...under(['traits', 'attributes', 'userData', 'user_data'], personTraits),
		...every('answer', 'answers/** responses/**'),
		...every('ignore', 'v s a t account_id snapshot_id site_id path'),
	},
};

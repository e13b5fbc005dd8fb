import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';

/** Events are named by tokens that only the customer can read; what the site adds to them stands in `callback_params` and `partner_params`. */
export const adjust: Destination = {
	organisation: 'Adjust',
	service: 'Adjust',
	role: 'analytics',
	source: 'https://dev.adjust.com/en/sdk/web/',
	hosts: ['adjust.com', 'adjust.world', 'adjust.net.in'],
	takes: (url) =>
		/^(?:app|gdpr|view)\./.test(url.hostname) &&
		/^\/(?:session|event|attribution|sdk_click|sdk_info|gdpr_forget_device|disable_third_party_sharing|impression\/.+)\/?$/.test(
			url.pathname,
		),
	meanings: {
		event_token: 'event',
		web_uuid: 'browser-id',
		...every('device-id', 'external_device_id gps_adid idfa'),
		referrer: 'referrer',
		...every('data', 'callback_params/** partner_params/**'),
		...every('ignore', 'app_token created_at sent_at environment sdk_version callback_params partner_params deduplication_id'),
	},
};

import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';

export const beeswax: Destination = {
	organisation: 'Beeswax',
	service: 'Beeswax Pixel',
	role: 'advertising',
	source: 'https://developers.beeswax.com/',
	hosts: ['bidr.io'],
	takes: (url) => /^\/(?:associate-segment|segment|cookie-sync|log|user-sync)(?:\/|$)/.test(url.pathname),
	meanings: {
		...every('data', 'value segment_value'),
		...every('page', 'url page'),
		...every('browser-id', 'user_id uid puid'),
		...every('consent', 'gdpr gdpr_consent us_privacy'),
		...every('ignore', 'buzz_key segment_key forward_to_cookie_sync tag_id account_id order ord'),
	},
};

import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';

/** Shows each visitor a phone number of their own, so that a call is tied to the pages seen before it. */
export const invoca: Destination = {
	organisation: 'Invoca',
	service: 'Invoca',
	role: 'analytics',
	source: 'https://developers.invoca.net/en/latest/web_integration/index.html',
	hosts: ['pnapi.invoca.net'],
	meanings: {
		...every('page', '**/calling_page **/landing_page **/full_landing_page **/page_url **/url'),
		...every('referrer', '**/referrer **/referral_url'),
		...every('browser-id', '**/invoca_id **/g_cid **/ga_client_id **/adobe_visitor_id **/session_id'),
		...every('click-id', '**/gclid **/msclkid **/fbclid'),
		...every('email', '**/email **/customer_email'),
		...every('account', '**/customer_id **/user_id'),
		'**': 'data',
		...every('ignore', '**/network_id **/tag_id **/js_version **/tag_revision **/jsoncallback **/message_type **/utm_*'),
	},
};

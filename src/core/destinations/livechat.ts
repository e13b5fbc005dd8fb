import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';
import { under } from './parts/under.ts';

/** The load of its configuration tells the page; chats follow as actions, or through a socket. */
export const livechat: Destination = {
	organisation: 'Text',
	service: 'LiveChat',
	role: 'support',
	source: 'https://platform.text.com/docs/messaging/customer-chat-api',
	hosts: ['livechatinc.com', 'livechat.com'],
	takes: ({ pathname }) => /\/v\d[\d.]*\/customer\/(?:rtm|action\/(?!get_(?:configuration|localization)))/.test(pathname),
	meanings: {
		...every('page', 'url customer_page/url payload/customer_page/url page/url'),
		...every('title', 'customer_page/title payload/customer_page/title page/title'),
		...every('referrer', 'referrer payload/referrer'),
		...every('event', 'action'),
		...under(['', 'customer', 'payload/customer', 'payload'], { email: 'email', name: 'name' }),
		...every('data', 'session_fields/** payload/session_fields/** customer/session_fields/**'),
		...every('text', '**/event/text text'),
		...every('answer', '**/event/fields/*/answer **/event/fields/*/value'),
		...every('email', '**/event/fields/email'),
		...every(
			'ignore',
			'license_id organization_id client_id channel_type jsonp group_id request_id token payload/token application/** path',
		),
	},
};

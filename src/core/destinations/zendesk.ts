import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';
import { personTraits } from './parts/person-traits.ts';
import { under } from './parts/under.ts';

/** The widget reports pages to the help desk's own name. Help pages under that name are not taken. */
export const zendesk: Destination = {
	organisation: 'Zendesk',
	service: 'Zendesk Widget',
	role: 'support',
	source: 'https://developer.zendesk.com/api-reference/widget/introduction/',
	hosts: ['zendesk.com', 'zopim.com', 'smooch.io'],
	takes: ({ hostname, pathname }) =>
		/^\/(?:embeddable_(?:blip|identify)|frontendevents\/\w+|sc\/sdk\/|v2\/apps\/)/.test(pathname) ||
		/^widget-mediator(?:-[\w-]+)?\.zopim\.com$/.test(hostname),
	meanings: {
		...under(['', 'data'], {
			url: 'page',
			'pageView/pageTitle': 'title',
			'pageView/referrer': 'referrer',
			pageTitle: 'title',
			referrer: 'referrer',
			buid: 'browser-id',
			'userAction/label': 'label',
			'userAction/value/**': 'data',
			'userAction/value/query': 'search',
		}),
		...under(['data/user', 'user', 'identify', 'data/identify', 'author', 'properties'], personTraits),
		...every('name', 'user/givenName user/surname'),
		...every('text', 'message/text text messages/*/text'),
		type: 'event',
		...every('browser-id', 'clientId client/id deviceId'),
		...every(
			'ignore',
			'data data/suid data/version data/timestamp data/channel data/pageView/** data/userAction/** suid version path',
		),
		...every('ignore', 'pageView/** userAction/** client/** author/role author/appUserId'),
	},
};

import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';
import { personTraits } from './parts/person-traits.ts';
import { under } from './parts/under.ts';

export const appsflyer: Destination = {
	organisation: 'AppsFlyer',
	service: 'AppsFlyer',
	role: 'analytics',
	source: 'https://dev.appsflyer.com/hc/docs/pba-web-sdk',
	hosts: ['appsflyer.com', 'appsflyersdk.com', 'wa.onelink.me'],
	takes: (url) =>
		/^(?:wa|impressions?|events?|inapps)\./.test(url.hostname) && /^\/(?:events|v\d|impression|inappevent)\b/.test(url.pathname),
	// A named event is of the type EVENT; a page that was opened has only its type.
	meaningByPlace: (name, neighbour) =>
		name === 'data/eventType' ? (neighbour('data/eventName') === undefined ? 'event' : 'ignore') : null,
	meanings: {
		'data/eventName': 'event',
		...every('account', 'data/customerUserId data/customer_user_id customerUserId'),
		...every('browser-id', 'data/afWebUserId af_id afUserId data/afUserId'),
		...every('page', 'meta/locationHref data/url'),
		'meta/referrer': 'referrer',
		...under(['data/eventValue', 'data/eventValue/*'], {
			...personTraits,
			name: 'data',
			af_search_string: 'search',
			af_content: 'product',
		}),
		...every('data', 'data/eventCategory data/eventLabel data/eventValue meta/query/**'),
		...every('ignore', 'site-id data/webAppId meta/userAgent meta/locationSearch meta/clientHints/** meta/version/**'),
	},
};

import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';
import { personTraits } from './parts/person-traits.ts';
import { under } from './parts/under.ts';

/** The web SDK of Data Cloud: a list of events, as base64 of JSON in `event`. */
export const salesforceDataCloud: Destination = {
	organisation: 'Salesforce',
	service: 'Salesforce Data Cloud',
	role: 'customer-data',
	source: 'https://developer.salesforce.com/docs/data/data-cloud-int/guide/c360a-api-salesforce-interactions-web-sdk.html',
	hosts: ['c360a.salesforce.com'],
	takes: (url) => /^\/web\/events\/[\w-]+\/?$/.test(url.pathname),
	batches: ['event/events/*', 'events/*'],
	meanings: {
		...every('event', 'interactionName eventType interaction/name interaction/eventType'),
		...every('page', 'sourceUrl source/url'),
		...every('referrer', 'sourceUrlReferrer source/urlReferrer'),
		...every('product', 'catalogObject/id catalogObject/name id name'),
		...every('data', '**'),
		...under(['', 'user/attributes', 'user/identities', 'attributes', 'profile'], {
			...personTraits,
			name: 'product',
			'**': 'data',
		}),
		...every('browser-id', 'deviceId user/anonymousId'),
		...every('consent', 'consents/** purpose provider status optIn'),
		...every(
			'ignore',
			'path event eventId sessionId dateTime category pageView sourceChannel sourceLocale sourcePageType source/channel source/locale',
			'type source/pageType **/catalogObject/type',
		),
	},
};

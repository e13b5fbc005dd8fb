import { beginning } from './parts/beginning.ts';
import type { Destination, Meaning } from './parts/destination.ts';
import { every } from './parts/every.ts';
import { personTraits } from './parts/person-traits.ts';
import { under } from './parts/under.ts';

const CALL = /\/v1\/(?:[tpigasb]|track|page|identify|group|alias|screen|batch)\/?$/;

/** Collects once and hands on to the services that the site has switched on, which the request does not name. */
export const segment: Destination = {
	organisation: 'Twilio',
	service: 'Segment',
	role: 'customer-data',
	source: 'https://segment.com/docs/connections/spec/common/',
	hosts: ['api.segment.io', 'api.segment.com', 'segmentapis.com'],
	takes: (url) => url.pathname.startsWith('/v1/'),
	proxied: (url, { body }) =>
		CALL.test(url.pathname) && ['"writeKey"', '"anonymousId"'].every((word) => beginning(body).includes(word)),
	batches: ['batch/*'],
	meanings: {
		...every('event', 'event type'),
		// Of a page or a screen.
		name: 'title',
		category: 'data',
		userId: 'account',
		previousId: 'account',
		anonymousId: 'browser-id',
		groupId: 'data',
		...under(['traits', 'context/traits'], personTraits),
		...under(['properties'], properties()),
		'context/page/url': 'page',
		'context/page/title': 'title',
		'context/page/referrer': 'referrer',
		'context/ip': 'ip',
		'context/device/advertisingId': 'device-id',
		'context/consent/**': 'consent',
		...every(
			'ignore',
			'context/** integrations/** _metadata/** messageId timestamp originalTimestamp sentAt writeKey version channel',
			'series/**',
		),
	},
};

function properties(): Record<string, Meaning> {
	return {
		...personTraits,
		name: 'data',
		url: 'page',
		...every('ignore', 'path search'),
		title: 'title',
		referrer: 'referrer',
		query: 'search',
		...every('product', 'products/*/name products/*/product_id products/*/sku product_id sku'),
		...every('ignore', 'products/*/price products/*/quantity revenue value currency price quantity'),
	};
}

import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';
import { personTraits } from './parts/person-traits.ts';
import { under } from './parts/under.ts';

/** Its tag is built like Segment's, and so are its requests. */
export const clearbit: Destination = {
	organisation: 'HubSpot',
	service: 'Clearbit',
	role: 'data-broker',
	source: 'https://clearbit.com/docs',
	hosts: ['clearbit.com'],
	takes: (url) =>
		(/^app\./.test(url.hostname) && /^\/v\d\/(?:[piatg]|page|identify|track|alias|group)$/.test(url.pathname)) ||
		(/^(?:reveal|forms|x)\./.test(url.hostname) && /^\/v\d\//.test(url.pathname)),
	batches: ['batch/*'],
	meanings: {
		event: 'event',
		userId: 'account',
		anonymousId: 'browser-id',
		...under(['traits', 'context/traits', 'properties'], personTraits),
		...under(['properties', 'context/page'], {
			name: 'data',
			url: 'page',
			title: 'title',
			referrer: 'referrer',
			search: 'ignore',
			path: 'ignore',
		}),
		...every('email', 'email'),
		...every(
			'ignore',
			'authorization writeKey messageId timestamp sentAt type context/library/** context/userAgent context/locale',
		),
	},
};

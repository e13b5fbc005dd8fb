import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';
import { personTraits } from './parts/person-traits.ts';
import { under } from './parts/under.ts';

export const drift: Destination = {
	organisation: 'Salesloft',
	service: 'Drift',
	role: 'support',
	source: 'https://devdocs.drift.com/docs/drift-events',
	hosts: ['api.drift.com', 'driftapi.com'],
	takes: ({ hostname, pathname }) => hostname !== 'driftapi.com' && !pathname.endsWith('.js'),
	meanings: {
		...every('event', 'event eventName type'),
		...every('page', 'context/page/url context/url url pageUrl currentUrl'),
		...every('title', 'context/page/title title pageTitle'),
		...every('referrer', 'context/page/referrer referrer'),
		...every('browser-id', 'distinctId anonymousId visitorId'),
		...every('account', 'userId externalId'),
		...under(['attributes', 'traits', 'identify', 'endUser/attributes', 'properties'], personTraits),
		...every('text', 'body message/body'),
		email: 'email',
		...every('ignore', 'orgId embedId context/** timestamp createdAt version sessionId path'),
	},
};

import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';
import { personTraits } from './parts/person-traits.ts';
import { under } from './parts/under.ts';

export const gosquared: Destination = {
	organisation: 'GoSquared',
	service: 'GoSquared',
	role: 'analytics',
	source: 'https://www.gosquared.com/docs/',
	hosts: ['data.gosquared.com', 'data2.gosquared.com', 'api.gosquared.com'],
	takes: (url) =>
		/^\/(?:[\w-]+\/v1\/)?(?:pv|ping|event|pageview|transaction|properties|identify|tracking\/v1\/.+)\/?$/.test(url.pathname),
	meanings: {
		...every('event', 'event/name name event'),
		...every('page', 'page/url url u document/url'),
		...every('title', 'page/title title pt document/title'),
		...every('referrer', 'page/referrer referrer r ref'),
		...every('account', 'person_id identity pid'),
		...every('browser-id', 'visitor_id anonymous_id vi id'),
		...under(['properties', 'properties/custom', 'custom'], personTraits),
		...under(['event/data', 'params', 'data'], { '**': 'data' }),
		...every('ip', 'ip'),
		...every('ignore', 'a site_token api_key cs la sw sh bw bh dp tz tv tc rc cb rd ua user_agent language character_set'),
	},
};

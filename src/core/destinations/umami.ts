import { beginning } from './parts/beginning.ts';
import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';
import { personTraits } from './parts/person-traits.ts';
import { under } from './parts/under.ts';

/** Mostly on the site's own server, in which case nobody else need have seen it. */
export const umami: Destination = {
	organisation: 'Umami',
	service: 'Umami',
	role: 'analytics',
	source: 'https://umami.is/docs/api/sending-stats',
	hosts: ['umami.is', 'umami.dev'],
	takes: (url) => /^\/api\/(?:send|collect)\/?$/.test(url.pathname),
	proxied: (url, { body }) =>
		/\/(?:send|collect)\/?$/.test(url.pathname) &&
		[/^\{"type":"(?:event|identify|pageview)","payload":\{/, /"website":"[\da-f-]{36}"/].every((sign) =>
			sign.test(beginning(body)),
		),
	unwrap: (name, value, neighbour) => {
		const host = neighbour('payload/hostname');
		return name === 'payload/url' && host !== undefined && value.startsWith('/') ? [[name, `https://${host}${value}`]] : null;
	},
	meanings: {
		'payload/name': 'event',
		...every('event', 'payload/event_name payload/event_type'),
		'payload/url': 'page',
		'payload/title': 'title',
		'payload/referrer': 'referrer',
		'payload/id': 'account',
		...under(['payload/data', 'payload/event_data'], { ...personTraits, name: 'data' }),
		...every(
			'ignore',
			'type payload/website payload/screen payload/language payload/hostname payload/tag cache payload/timestamp payload/ip',
		),
	},
};

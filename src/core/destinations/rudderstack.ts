import { beginning } from './parts/beginning.ts';
import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';
import { segment } from './segment.ts';

const CALL = /\/(?:beacon\/|pixel\/)?v1\/(?:track|page|identify|group|alias|screen|batch)\/?$/;

/** Collects at an address of its own or the site's, and hands on like Segment, whose calls it takes over. */
export const rudderstack: Destination = {
	organisation: 'RudderStack',
	service: 'RudderStack',
	role: 'customer-data',
	source: 'https://www.rudderstack.com/docs/event-spec/standard-events/common-fields/',
	hosts: ['rudderstack.com', 'rudderlabs.com'],
	takes: (url) => CALL.test(url.pathname),
	proxied: (url, { body }) => CALL.test(url.pathname) && beginning(body).includes('"RudderLabs JavaScript SDK"'),
	batches: ['batch/*'],
	meanings: {
		...segment.meanings,
		...every('ignore', 'properties/initial_referrer properties/initial_referring_domain properties/referring_domain'),
		'properties/tab_url': 'page',
	},
};

import type { Destination } from './parts/destination.ts';
import { segment } from './segment.ts';

/** Calls in Segment's format. */
export const hightouch: Destination = {
	organisation: 'Hightouch',
	service: 'Hightouch Events',
	role: 'customer-data',
	source: 'https://hightouch.com/docs/events/sdks/browser',
	hosts: ['hightouch-events.com'],
	takes: (url) => /^\/v1\/[a-z]+\/?$/.test(url.pathname),
	batches: ['batch/*'],
	meanings: segment.meanings,
};

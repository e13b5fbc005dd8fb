import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';

/** Recordings of the same house as the surveys, on hosts and in a format of its own. */
export const decibel: Destination = {
	organisation: 'Medallia',
	service: 'Medallia Experience Analytics',
	role: 'session-replay',
	source: 'https://docs.medallia.com/',
	hosts: ['decibelinsight.net', 'decibelinsight.com'],
	takes: ({ hostname, pathname }) => /^(?:collection|[a-z]*collect)\./.test(hostname) && !pathname.endsWith('.js'),
	meanings: {
		...every('page', 'url pageUrl u href'),
		...every('title', 'title t'),
		...every('referrer', 'referrer ref r'),
		...every('browser-id', 'leadId userId visitorId'),
		...every('data', 'customData/** attributes/** props/**'),
		...every('ignore', 'path sessionId s v'),
	},
};

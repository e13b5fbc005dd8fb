import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';

/** Recordings: the address says page, session and user; the deflated body is the page as it is drawn and what was done on it. */
export const quantumMetric: Destination = {
	organisation: 'Quantum Metric',
	service: 'Quantum Metric',
	role: 'session-replay',
	source: 'https://www.quantummetric.com/',
	hosts: ['quantummetric.com'],
	// A customer's hosts are `clinic-app` and `clinic-sync`; its dashboard is `clinic`.
	takes: (url) => /^(?:[\w-]+-(?:app|sync)|ingest(?:-[a-z]+)?)\./.test(url.hostname),
	meanings: {
		u: 'page',
		U: 'browser-id',
		...every('ignore', 'T t v H s z Q S N P M e/*/0 path'),
		'**': 'page-meta',
	},
};

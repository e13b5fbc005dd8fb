import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';

/** Pings every few seconds what is being read: host and path apart (`h`, `p`), sections, authors, title. */
export const chartbeat: Destination = {
	organisation: 'Chartbeat',
	service: 'Chartbeat',
	role: 'analytics',
	source: 'https://docs.chartbeat.com/cbp/tracking/standard-websites/what-data-is-sent-in-a-ping',
	hosts: ['chartbeat.net'],
	takes: (url) => /^\/ping\/?$/.test(url.pathname),
	unwrap: (name, value, neighbour) => {
		const host = neighbour('h');
		return name === 'p' && host !== undefined && value.startsWith('/') ? [[name, `https://${host}${value}`]] : null;
	},
	meanings: {
		p: 'page',
		i: 'title',
		...every('page-meta', 'g0 g1 g2'),
		...every('referrer', 'r v sr'),
		u: 'browser-id',
		'_*': 'data',
		...every('ignore', 'h d g t f sv b V im'),
	},
};

import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';

/** Keeps no identifier of the browser. Host and path of the page come apart. */
export const fathom: Destination = {
	organisation: 'Fathom',
	service: 'Fathom',
	role: 'analytics',
	source: 'https://usefathom.com/docs',
	hosts: ['usefathom.com'],
	takes: (url) => /^(?:cdn|collect)\./.test(url.hostname) && /^\/(?:event\/?)?$/.test(url.pathname) && url.search !== '',
	unnamed: ({ searchParams: query }) => (query.has('p') && !query.has('name') ? 'pageview' : null),
	unwrap: (name, value, neighbour) => {
		const host = neighbour('h');
		return name === 'p' && host !== undefined && value.startsWith('/') ? [[name, `${host}${value}`]] : null;
	},
	meanings: {
		name: 'event',
		p: 'page',
		r: 'referrer',
		'qs/**': 'data',
		payload: 'data',
		...every('ignore', 'h sid cid dnt res value qs'),
	},
};

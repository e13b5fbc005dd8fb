import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';

export const monsido: Destination = {
	organisation: 'Acquia',
	service: 'Monsido Statistics',
	role: 'analytics',
	source: 'https://docs.acquia.com/',
	hosts: ['tracking.monsido.com'],
	takes: (url) => url.searchParams.has('a'),
	meanings: {
		b: 'page',
		e: 'referrer',
		...every('browser-id', 'c f'),
		...every('ignore', 'a d g h'),
	},
};

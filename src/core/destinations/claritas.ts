import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';

/** Claritas, with Barometric (parameters in the path, between semicolons) and ArtsAI. */
export const claritas: Destination = {
	organisation: 'Claritas',
	service: 'Claritas Pixel (Barometric, ArtsAI)',
	role: 'advertising',
	source: 'https://claritas.com/',
	hosts: ['trkn.us', 'arttrk.com', 'adxcel-ec2.com'],
	takes: (url) => /^\/pixel(?:\/|$)/.test(url.pathname),
	meanings: {
		...every('event', 'g action'),
		...every('page', 'url'),
		...every('data', 'cv*'),
		...every('browser-id', 'cuid'),
		ip: 'ip',
		...every('email', 'hem'),
		...every('ignore', 'ppt gid ord v rev cuidchk ad_log pixid value order_id'),
	},
};

import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';

export const iqm: Destination = {
	organisation: 'IQM',
	service: 'IQM Pixel',
	role: 'advertising',
	source: 'https://help.iqm.com/',
	hosts: ['pxl.iqm.com'],
	takes: (url) => /^\/(?:i|c|d\/c|p)\//.test(url.pathname),
	meanings: {
		...every('page', 'url page'),
		...every('referrer', 'ref referrer'),
		...every('browser-id', 'uid userId'),
		...every('ignore', 'reqId pId'),
	},
};

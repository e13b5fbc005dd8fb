import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';

/** Dstillery, which was Media6Degrees. */
export const dstillery: Destination = {
	organisation: 'Dstillery',
	service: 'Dstillery Pixel (Media6Degrees)',
	role: 'advertising',
	source: 'https://dstillery.com/privacy-policy/',
	hosts: ['media6degrees.com', 'dstillery.com'],
	takes: (url) => /^\/orbserv\//.test(url.pathname),
	meanings: {
		...every('page', 'curl topHref'),
		...every('browser-id', 'tpu'),
		nc: 'data',
		'dst*': 'data',
		...every('ignore', 'adv ns ncv pixId pcv ptid tpuv cckz cb dstOrderId dstOrderAmount'),
	},
};

import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';

/** Loads a page of its own into the site's, with the title, the description, the keywords and a piece of the text in its address. */
export const crossPixel: Destination = {
	organisation: 'Cross Pixel Media',
	service: 'Cross Pixel',
	role: 'data-broker',
	source: 'https://www.crosspixel.net/',
	hosts: ['crsspxl.com'],
	takes: (url) => /^\/s\d\.(?:html|gif)$/.test(url.pathname),
	meanings: {
		u: 'page',
		r: 'referrer',
		t: 'title',
		...every('page-meta', 'm n b b2'),
		...every('ignore', 'd cb dg1 dg2'),
	},
};

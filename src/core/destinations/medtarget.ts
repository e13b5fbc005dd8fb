import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';

/** Tells pharmaceutical marketers which physician reads a page; it watches every visitor to find them. */
export const medtarget: Destination = {
	organisation: 'DMD Marketing',
	service: 'Medtarget (AIM)',
	role: 'data-broker',
	source: 'https://docs.prebid.org/dev-docs/modules/userid-submodules/dmdid.html',
	hosts: ['medtargetsystem.com', 'hcn.health'],
	takes: (url) => /^\/(?:analytics\/|beacon\/|api\/v\d+\/)/.test(url.pathname),
	meanings: {
		u: 'page',
		r: 'referrer',
		t: 'title',
		...every('browser-id', 'vid aid'),
		npi_number: 'account',
		...every('ignore', 'e sid vh vt pt p pm ab ak'),
	},
};

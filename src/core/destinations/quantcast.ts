import { consentStrings } from './parts/consent-strings.ts';
import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';

/** Quantcast's own hash (two of FNV's kind, multiplied) of no text, of `undefined`, of `null`, and of its documentation's `__INSERT_EMAIL_HERE__`. */
const NOBODY = new Set(['65ce955d6ae6', '1651ade2aded', '95418484c54c', '78e1d296268e', '9947c940d9a']);

/** One matrix of parameters in the path: `/pixel;r=…;url=…;uh=…`. */
export const quantcast: Destination = {
	organisation: 'Quantcast',
	service: 'Quantcast',
	role: 'advertising',
	source: 'https://help.quantcast.com/hc/en-us/articles/115014004368-Custom-Labels',
	hosts: ['quantserve.com'],
	takes: (url) => /^\/(?:d?pixel\b|api\/|cms?\b|seg\/)/.test(url.pathname),
	unwrap: (name, value) => (name === 'uh' && NOBODY.has(value) ? [] : null),
	meanings: {
		...consentStrings,
		event: 'event',
		url: 'page',
		ref: 'referrer',
		// OpenGraph, and what the site calls this page or visit.
		ogl: 'page-meta',
		labels: 'data',
		...every('product', 'product_id product_name'),
		// The hash of what the site gave as its user's name: an identifier, or an e-mail address.
		...every('account', 'uid uh'),
		...every('browser-id', 'fpa pbc'),
		...every('ignore', 'a r d qv et sr rf orderid revenue source'),
	},
};

import { consentStrings } from './parts/consent-strings.ts';
import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';
import { isAsset } from './parts/is-asset.ts';

/** Buttons for sharing, closed in 2023; sites still carry them, and the exchange of identifiers (`dlx`) outlived them. */
export const addthis: Destination = {
	organisation: 'Oracle',
	service: 'AddThis',
	role: 'data-broker',
	source: 'https://github.com/ampproject/amphtml/tree/main/extensions/amp-addthis',
	hosts: ['addthis.com', 'addthisedge.com'],
	takes: (url) => /^(?:m|su|o|v1|[a-z]+\.dlx)\./.test(url.hostname) && (!isAsset(url) || url.pathname.includes('lojson/')),
	unwrap: (name, value, neighbour) => {
		const host = neighbour('dp');
		return name === 'fp' && host !== undefined ? [[name, `https://${host}/${value.replace(/^\//, '')}`]] : null;
	},
	meanings: {
		...consentStrings,
		...every('page', 'fp du url'),
		...every('referrer', 'fr dr'),
		dt: 'title',
		...every('browser-id', 'na_exid uid'),
		...every('ignore', 'si sid pub rev dp callback perf jsfw jsfwv chr'),
	},
};

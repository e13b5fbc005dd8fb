import { consentStrings } from './parts/consent-strings.ts';
import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';
import { isAsset } from './parts/is-asset.ts';

/** What the site calls its page or its visitor stands in `cat` and in numbered variables (`s0v`, `s1v`). */
export const eyeota: Destination = {
	organisation: 'Dun & Bradstreet',
	service: 'Eyeota',
	role: 'data-broker',
	source: 'https://www.eyeota.com/',
	hosts: ['eyeota.net'],
	takes: (url) => !isAsset(url) && url.pathname !== '/',
	meanings: {
		...consentStrings,
		...every('browser-id', 'uid'),
		url: 'page',
		...every('data', 'cat keywords s*v'),
		...every('email', 'e hem sha256'),
		...every('ignore', 'bid pid sid t random'),
	},
};

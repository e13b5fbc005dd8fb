import { consentStrings } from './parts/consent-strings.ts';
import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';

export const comscore: Destination = {
	organisation: 'Comscore',
	service: 'Comscore',
	role: 'analytics',
	source: 'https://github.com/MrSwitch/comscore#readme',
	hosts: ['scorecardresearch.com'],
	takes: (url) => /^\/(?:[bp]2?|r)\/?$/.test(url.pathname),
	meanings: {
		...consentStrings,
		cs_ucfr: 'consent',
		c7: 'page',
		c8: 'title',
		c9: 'referrer',
		...every('browser-id', 'c12 cs_fpid cs_xi'),
		...every('data', 'name category ns_category'),
		...every('ignore', 'c1 c2 ns__t ns_c cv ns_if'),
	},
};

import { consentStrings } from './parts/consent-strings.ts';
import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';

export const nielsen: Destination = {
	organisation: 'Nielsen',
	service: 'Nielsen',
	role: 'analytics',
	source: 'https://engineeringportal.nielsen.com/wiki/Digital_Measurement_Web',
	hosts: ['imrworldwide.com'],
	takes: (url) => /^\/(?:cgi-bin\/\w+|v\d\/)/.test(url.pathname),
	meanings: {
		...consentStrings,
		si: 'page',
		rp: 'referrer',
		...every('title', 'ti tl'),
		...every('ignore', 'ci cg cc ts rnd ja prod'),
	},
};

import { consentStrings } from './parts/consent-strings.ts';
import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';
import { isAsset } from './parts/is-asset.ts';

/** Each partner names the parameter of its identifier in its own way (`sifi_uid`, `puid`, `rf`). */
export const neustar: Destination = {
	organisation: 'TransUnion',
	service: 'Neustar',
	role: 'data-broker',
	source: 'https://www.transunion.com/solution/truaudience',
	hosts: ['agkn.com'],
	takes: (url) => !/^(?:js|www)\./.test(url.hostname) && !isAsset(url),
	meanings: {
		...consentStrings,
		...every('browser-id', 'uid puid rf *_uid *_puid'),
		...every('email', 'hem he em email *_hem'),
		...every('region', 'st city zp'),
		ip: 'ip',
		...every('page', 'url pu'),
		...every('ignore', 'sid che l1 l2 bounced ct'),
	},
};

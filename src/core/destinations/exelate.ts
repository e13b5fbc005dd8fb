import { consentStrings } from './parts/consent-strings.ts';
import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';
import { isAsset } from './parts/is-asset.ts';

/** Nielsen's market of audiences. Partners name the parameter of their identifier in their own way. */
export const exelate: Destination = {
	organisation: 'Nielsen',
	service: 'Nielsen Marketing Cloud (eXelate)',
	role: 'data-broker',
	source: 'https://www.nielsen.com/legal/privacy-principles/digital-measurement-privacy-statement/',
	hosts: ['exelator.com'],
	takes: (url) => /^load|^sync/.test(url.hostname) && !isAsset(url),
	meanings: {
		...consentStrings,
		...every('browser-id', 'buid bi simid uid xuid *_uid'),
		...every('page', 'url'),
		...every('data', 'kw cat ctg'),
		...every('ignore', 'p g j xl8blockcheck asid'),
	},
};

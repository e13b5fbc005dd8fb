import { consentStrings } from './parts/consent-strings.ts';
import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';
import { isAsset } from './parts/is-asset.ts';
import { personTraits } from './parts/person-traits.ts';
import { splitList } from './parts/split-list.ts';
import { under } from './parts/under.ts';

/** LiveConnect sends what the site pushed (`se`), e-mail addresses hashed (`e`; `scre` where it found them by itself), and a part of the page (`c`). */
export const liveintent: Destination = {
	organisation: 'LiveIntent',
	service: 'LiveIntent',
	role: 'data-broker',
	source: 'https://github.com/LiveIntent/live-connect',
	hosts: ['liadm.com'],
	takes: (url) => !isAsset(url),
	unwrap: (name, value) => {
		// What LiveConnect found stored on the site: identifiers, and now and then a whole object.
		if (name.startsWith('ext_') && value.startsWith('{')) return [];
		return /^(?:e|scre)$/.test(name) ? splitList(name, value) : null;
	},
	meanings: {
		...consentStrings,
		pu: 'page',
		refr: 'referrer',
		...every('page-meta', 'c c/**'),
		...every('email', 'e scre'),
		...every('browser-id', 'duid lduid li_duid pfpi ext_* bidder_uuid previous_uuid muid iv'),
		...under(['se'], { ...personTraits, event: 'event', name: 'product', emailHash: 'email', hash: 'email' }),
		...every('ignore', 'aid did tna wpn tv dtstmp se ae ae/** fpn cd'),
	},
};

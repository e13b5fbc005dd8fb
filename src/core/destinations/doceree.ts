import { consentStrings } from './parts/consent-strings.ts';
import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';
import { personTraits } from './parts/person-traits.ts';
import { under } from './parts/under.ts';

/** Advertises medicines to physicians on the sites that they log in to: who is logged in goes along. */
export const doceree: Destination = {
	organisation: 'Doceree',
	service: 'Doceree',
	role: 'advertising',
	source: 'https://github.com/prebid/Prebid.js/blob/master/modules/docereeBidAdapter.js',
	hosts: ['doceree.com'],
	takes: (url) => /^(?:bidder|tracking|adbserver)\./.test(url.hostname) && /^\/(?:v\d|drs|dynamic)\//.test(url.pathname),
	meanings: {
		...consentStrings,
		...every('page', 'pubRequestedURL currentUrl'),
		...under(['loggedInUser'], { ...personTraits, hashedEmail: 'email', mobile: 'phone', npi: 'account', zipCode: 'region' }),
		...every('ignore', 'id publisherDomain token requestId prebidjs loggedInUser'),
	},
};

import { consentStrings } from './parts/consent-strings.ts';
import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';
import { isAsset } from './parts/is-asset.ts';
import { under } from './parts/under.ts';

/** What the publisher knows of the visitor is `pd`, a form with numbers for names, in base64: 1 is the hash of the e-mail address, 5 the publisher's own identifier. */
export const id5: Destination = {
	organisation: 'ID5',
	service: 'ID5',
	role: 'data-broker',
	source: 'https://wiki.id5.io/en/identitycloud/retrieve-id5-ids/passing-partner-data-to-id5',
	hosts: ['id5-sync.com', 'eu-1-id5-sync.com'],
	takes: (url) => !/^(?:www|cdn)\./.test(url.hostname) && (!isAsset(url) || url.pathname.endsWith('.json')),
	batches: ['requests/*'],
	unwrap: (name, value) =>
		/(?:^|\/)pd$/.test(name) && /^\d{1,2}=/.test(value)
			? value.split('&', 40).map((pair) => {
					const cut = pair.indexOf('=');
					return [`${name}/${pair.slice(0, Math.max(cut, 0))}`, pair.slice(cut + 1)];
				})
			: null,
	meanings: {
		...consentStrings,
		...every('page', 'tml u cu'),
		ref: 'referrer',
		...every('browser-id', 'puid 1puid'),
		...under(['pd', 'params/pd', 'partnerData', 'params/partnerData'], {
			...every('email', '1 hem'),
			...every('phone', '2 phone'),
			...every('browser-id', '3 5 puid'),
			...every('device-id', '6 idfa gaid idfv'),
			...every('page', '8 url'),
			...every('ip', '10 11 ipv4 ipv6'),
			...every('ignore', '4 9 12 ua domain'),
		}),
		'segments/*/ids/*': 'data',
		...every('ignore', 'pd s ua partner partnerId storage/** extensions/** true_link/** provider'),
	},
};

import { consentStrings } from './parts/consent-strings.ts';
import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';

export const tapad: Destination = {
	organisation: 'Experian',
	service: 'Tapad',
	role: 'data-broker',
	source: 'https://www.experian.com/marketing/consumer-sync',
	hosts: ['tapad.com'],
	takes: (url) => /^(?:pixel|tapestry|rtga)\./.test(url.hostname) && /^\/(?:idsync|tap|tapestry|track)\b/.test(url.pathname),
	meanings: {
		...consentStrings,
		...every('browser-id', 'partner_device_id ta_partner_did'),
		'partner_typed_did/*': 'device-id',
		...every('ignore', 'partner_id ta_partner_id partner_typed_did'),
	},
};

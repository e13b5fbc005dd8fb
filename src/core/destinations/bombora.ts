import { consentStrings } from './parts/consent-strings.ts';
import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';

export const bombora: Destination = {
	organisation: 'Bombora',
	service: 'Bombora',
	role: 'data-broker',
	source: 'https://customers.bombora.com/hc/en-us',
	hosts: ['ml314.com'],
	takes: (url) => /^\/(?:\w+sync|ud)\.ashx$/.test(url.pathname),
	meanings: {
		...consentStrings,
		cp: 'page',
		...every('browser-id', 'fp person_id pi clid'),
		...every('email', 'hem'),
		data: 'data',
		...every('ignore', 'et eid pub adv ct cid return topiclimit'),
	},
};

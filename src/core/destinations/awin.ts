import { consentStrings } from './parts/consent-strings.ts';
import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';

/** A product of an order is one line, `AW:P|advertiser|order|number|name|price|…|category`. */
export const awin: Destination = {
	organisation: 'Awin',
	service: 'Awin',
	role: 'advertising',
	source: 'https://developer.awin.com/docs/conversion-tag',
	hosts: ['awin1.com', 'zenaps.com', 'roeye.com'],
	takes: (url) => /^\/(?:sread|awclick|a?cread|pclick|rclick|cshow|basket|track)\b/.test(url.pathname),
	unwrap: (name, value) => {
		if (!/^bd\b/.test(name) || !value.startsWith('AW:P|')) return null;
		const [, , , number = '', product = '', , , , , category = ''] = value.split('|', 12);
		return [
			[name, number],
			[name, product],
			['category', category],
		];
	},
	meanings: {
		...consentStrings,
		...every('product', 'bd*'),
		...every('data', 'category vc p1 p2 p3 p4 p5'),
		...every('click-id', 'cks awc'),
		...every('page', 'l url'),
		...every('ignore', 'tt tv merchant ref parts amount cr ch testmode'),
	},
};

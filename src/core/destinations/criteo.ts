import { percentDecode } from '../decode/text.ts';
import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';

const EVENT = /^\/(?:m\/)?event\/?$/;
const SYNC = /^\/(?:syncframe|sid\/[a-z]+|sync|match|dis\/.*|cdb)\/?$/;

/**
 * OneTag puts each event into a parameter of its own (`p0=e=ce&m=[…]`, `p1=e=vp&p=…`), escaped once more for each level.
 * All of them speak of the same visitor, so that a request is one event: the address in `p0` is told with the product in `p1`.
 */
export const criteo: Destination = {
	organisation: 'Criteo',
	service: 'Criteo OneTag',
	role: 'advertising',
	source: 'https://guides.criteotilt.com/onetag/',
	hosts: ['criteo.com'],
	takes: (url) => EVENT.test(url.pathname) || SYNC.test(url.pathname),
	unwrap: (name, value) => (/^p\d+\/p$/.test(name) && /^i=/.test(value) ? unwrapProduct(name, value) : null),
	meanings: {
		'p*/e': 'event',
		'p*/m': 'email',
		'p*/m/*': 'email',
		...every('account', 'p*/ci p*/customer_id p*/retailer_visitor_id'),
		...every('region', 'p*/z p*/zipcode p*/city p*/state p*/country'),
		...every('product', 'p*/p p*/p/i p*/i p*/item'),
		...every('search', 'p*/kw p*/keywords p*/search'),
		...every('data', 'p*/cat p*/category p*/ex* p*/ui_* p*/nbra'),
		...every('ignore', 'p* p*/h p*/c p*/id p*/tms p*/site_type p*/dd p*/p/pr p*/p/q p*/pr p*/q'),
		...every('page', 'fu topUrl publisher/url'),
		...every('referrer', 'ref referer'),
		...every('browser-id', 'bundle uid ceid user/buyeruid cpp idcpy idfs'),
		...every('consent', 'gdpr gdprString gdpr_consent gpp gpp_sid cs us_privacy ccpa'),
		...every('ignore', 'a v tld dtycbr adce rt origin domain sn so cw lsw cb ptv pm sc/*'),
	},
};

/** A product in a list is a form of its own, `i=…&pr=…&q=…`, four levels of escaping below the address. */
function unwrapProduct(name: string, value: string): readonly (readonly [string, string])[] {
	return value.split('&', 20).map((part) => {
		const cut = part.indexOf('=');
		return [`${name}/${part.slice(0, Math.max(cut, 0))}`, percentDecode(part.slice(cut + 1), 'plus is plus')];
	});
}

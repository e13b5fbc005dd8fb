import type { Destination, Meaning } from './parts/destination.ts';
import { every } from './parts/every.ts';
import { personTraits } from './parts/person-traits.ts';
import { under } from './parts/under.ts';

export const attentive: Destination = {
	organisation: 'Attentive',
	service: 'Attentive',
	role: 'marketing-automation',
	source: 'https://docs.attentive.com/',
	hosts: ['attentivemobile.com', 'attn.tv'],
	takes: (url) => (/^events\./.test(url.hostname) && /^\/(?:e|mobile|events?)\/?$/.test(url.pathname)) || url.pathname === '/d',
	meanings: {
		...every('event', 't m/type d/eventMetadata/eventType'),
		...every('page', 'p pd d/locationHref'),
		...every('referrer', 'r d/referrer'),
		...every('browser-id', 'u attn_vid d/visitorId'),
		...every('account', 'evs/*/id'),
		...under(['m', 'm/properties', 'd/identifiers', 'd/genericMetadata'], person()),
		...every('product', 'm/items/*/name m/products/*/name m/name m/productName d/eventMetadata/product/name'),
		...every('data', 'm/category m/items/*/category d/eventMetadata/product/categories/*'),
		...every('ignore', 'v id c e m d evs evs/*/vendor lt tag cb m/source m/price m/currency m/quantity m/image m/items/*/price'),
	},
};

/** The newer calls have them in base64, under a name that says encrypted. */
function person(): Record<string, Meaning> {
	return { ...personTraits, encryptedEmail: 'email', encryptedPhone: 'phone', name: 'data' };
}

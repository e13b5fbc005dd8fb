import { normalEmail, sha256Hex } from './hashes.ts';
import { knownPerson } from './known-person.ts';
import type { Sender } from './moment.ts';
import { sendImage, toQuery } from './transport.ts';

/** Pinterest: an image with JSON in `ed` (event data), `pd` (person data) and `ad` (address). */
export const pinterest: Sender = (moment) => {
	switch (moment.is) {
		case 'page':
			return send('pagevisit', {});
		case 'search':
			return send('search', { search_query: moment.query });
		case 'person':
			return send('lead', { lead_type: 'Therapy intake' });
		case 'bought':
			return send('checkout', {
				value: moment.price,
				currency: 'USD',
				line_items: [{ product_name: moment.product, product_id: 'SKU7', product_price: moment.price, product_quantity: 1 }],
			});
		default:
			return;
	}
};

function send(event: string, data: Readonly<Record<string, unknown>>): void {
	const person = knownPerson();
	const parameters = {
		event,
		tid: '2613370000001',
		ed: JSON.stringify(data),
		pd: JSON.stringify(person === null ? { np: 'gtm' } : { np: 'gtm', em: sha256Hex(normalEmail(person.email)) }),
		ad: JSON.stringify({ loc: location.href, ref: document.referrer, if: false, sh: screen.height, sw: screen.width }),
		cb: Date.now(),
	};
	sendImage(`https://ct.pinterest.com/v3/?${toQuery(parameters)}`);
}

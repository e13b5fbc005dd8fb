import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';

export const tripleWhale: Destination = {
	organisation: 'Triple Whale',
	service: 'Triple Pixel',
	role: 'advertising',
	source: 'https://kb.triplewhale.com/en/articles/6266255-how-to-add-the-triple-pixel-to-a-headless-store-or-custom-website',
	hosts: ['config-security.com', 'whale3.io'],
	takes: (url) => /^\/(?:event|trek\/add)\/?$/.test(url.pathname),
	meanings: {
		action: 'event',
		url: 'page',
		ref: 'referrer',
		avatar: 'browser-id',
		...every('email', 'email data/email'),
		...every('phone', 'phone data/phone'),
		...every('product', 'product/name data/product/name'),
		...every('search', 'search data/search'),
		// `id` is drawn anew on every page; `host` is the shop, `time` the size of the screen.
		...every('ignore', 'id time host plat ver product/id product/price product/variant'),
	},
};

import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';
import { personTraits } from './parts/person-traits.ts';
import { under } from './parts/under.ts';

/** What is known of the reader: the page, what stands on it (`ctx`), and properties of events. */
export const dynamicYield: Destination = {
	organisation: 'Mastercard',
	service: 'Dynamic Yield',
	role: 'ab-testing',
	source: 'https://dy.dev/docs/events',
	hosts: ['dynamicyield.com', 'dynamicyield.eu'],
	takes: ({ hostname, pathname }) =>
		/^(?:async-)?(?:px|rcom|opt|direct|dy-api|st)(?:[.-][a-z0-9-]+)*\.dynamicyield\.(?:com|eu)$/.test(hostname) &&
		!/\.(?:js|css|json)$/.test(pathname) &&
		(!/^st[.-]/.test(hostname) || pathname === '/st'),
	batches: ['events/*'],
	meanings: {
		...every('page', 'url u loc location context/page/location'),
		...every('title', 'title'),
		...every('referrer', 'ref referrer context/page/referrer'),
		...every('browser-id', 'uid dyid user/dyid user/dyid_server md/uid id'),
		...every('event', 'name eventName'),
		...under(['', 'properties', 'p', 'props'], {
			hashedEmail: 'email',
			email: 'email',
			cuid: 'account',
			keywords: 'search',
			productId: 'product',
		}),
		...under(['properties', 'p', 'props'], { ...personTraits, name: 'data', dyType: 'ignore' }),
		...every('product', 'ctx/data/* properties/cart/*/productId context/page/data/*'),
		...every('ignore', 'sec md/** ses session aud expSes tsrc reqts cnst _ ctx/type ctx/lng v path'),
	},
};

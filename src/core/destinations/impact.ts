import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';

/** Tells whose link brought the visitor (`/xc/`, `/p/`), and what she ordered (`/xconv/`). Partners' links are at names of their own below these. */
export const impact: Destination = {
	organisation: 'impact.com',
	service: 'impact.com',
	role: 'advertising',
	source: 'https://docs.tealium.com/client-side-tags/impact-universal-tracking-tag/',
	hosts: ['ojrq.net', 'pxf.io', 'sjv.io', '7eer.net', 'evyy.net', 'impactradius-event.com'],
	takes: (url) => /^\/(?:xc|xconv|xur|cur|ur|p|i|gen-ad-code)\//.test(url.pathname),
	meanings: {
		...every('page', 'landurl pageurl landingpageurl landingPageUrl'),
		...every('referrer', 'refurl referrer referringUrl'),
		...every('email', 'custemail customeremail customerEmail CustEmail'),
		...every('account', 'custid customerid customerId CustomerId'),
		...every('region', 'custct custrg custctry customerCity customerRegion customerPostCode'),
		...every('click-id', 'clickid irclickid clickId'),
		...every('browser-id', 'customprofileid customProfileId _ir*'),
		...every('product', 'sku* name* items/*/name items/*/sku'),
		...every('data', 'cat* scat* items/*/category items/*/subcategory promocode text* property*'),
		...every('ignore', 'orderid return cid tpsync auth'),
	},
};

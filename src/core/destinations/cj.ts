import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';
import { isAsset } from './parts/is-asset.ts';

/** Its tag asks with the page that is open (`/pageInfo`), and tells of orders (`/u`). */
export const cj: Destination = {
	organisation: 'Commission Junction',
	service: 'CJ Affiliate',
	role: 'advertising',
	source: 'https://developers.cj.com/docs/publisher/link-shortener-api/universal-tag',
	hosts: ['emjcd.com', 'mczbf.com', 'cj.dotomi.com'],
	takes: (url) => !isAsset(url),
	meanings: {
		...every('page', 'pageUrl pageURL url documentUrl'),
		...every('referrer', 'referrer referringUrl'),
		...every('email', 'emailHash EMAILHASH EMAIL'),
		...every('account', 'userId USERID customerId'),
		...every('click-id', 'cjevent CJEVENT cjevent_dc cje'),
		...every('product', 'ITEM* item* items/*/itemId items/*/name itemId'),
		...every('data', 'pageType category subCategory coupon COUPON'),
		...every('ignore', 'CID OID TYPE enterpriseId orderId referringChannel'),
	},
};

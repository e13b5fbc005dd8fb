import { consentStrings } from './parts/consent-strings.ts';
import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';
import { isAsset } from './parts/is-asset.ts';
import { splitList } from './parts/split-list.ts';

/** An order's products stand in lists, `skulist` and `namelist`, divided by bars. */
export const rakuten: Destination = {
	organisation: 'Rakuten',
	service: 'Rakuten Advertising',
	role: 'advertising',
	source: 'https://developers.rakutenadvertising.com/guides/conversion_tag',
	hosts: ['linksynergy.com', 'mediaforge.com', 'rmtag.com'],
	takes: (url) => !/^(?:www|tag|intljs|cli)\./.test(url.hostname) && !isAsset(url),
	unwrap: (name, value) => (/^(?:sku|name)list$/.test(name) ? splitList(name, value, '|') : null),
	meanings: {
		...consentStrings,
		...every('product', 'skulist namelist'),
		...every('email', 'mail email custemail'),
		...every('account', 'custid cust_id'),
		...every('page', 'url page_url'),
		...every('referrer', 'ref referrer'),
		...every('click-id', 'ranSiteID ransiteid'),
		...every('data', 'coupon u1'),
		...every('ignore', 'mid ord qlist amtlist cur img tr land'),
	},
};

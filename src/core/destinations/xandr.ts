import { type Destination, onDomain } from './parts/destination.ts';
import { every } from './parts/every.ts';

/** Microsoft's advertising exchange, once AppNexus: the Universal Pixel (`/pixie`), segment and conversion pixels, auctions, numbers of partners. */
export const xandr: Destination = {
	organisation: 'Microsoft',
	service: 'Xandr',
	role: 'advertising',
	source: 'https://learn.microsoft.com/en-us/xandr/invest/universal-pixel-code-structure',
	hosts: ['adnxs.com', 'adnxs-simple.com'],
	takes: (url) =>
		!onDomain(url, 'acdn.adnxs.com', 'cdn.adnxs.com', 'vcdn.adnxs.com', 'crcdn01.adnxs-simple.com') &&
		url.pathname !== '/' &&
		!/\.(?:js|css|png|jpe?g|gif|svg|ico)$/.test(url.pathname),
	// `/bounce?%2Fsetuid%3F…` repeats the request that had no cookie yet.
	unwrap: (name, value) => (name === '' && /^\/\w+\?/.test(value) ? unwrapBounced(value) : null),
	meanings: {
		e: 'event',
		...every('page', 'u referrer_detection/rd_ref'),
		...every('product', 'item_id item_name item_type'),
		...every('data', 'add add_code other tags/*/keywords/*/value/* keywords/*/value/*'),
		...every('search', 'search_string'),
		...every('browser-id', 'code ttd_tdid user/external_uid eids/*/id'),
		...every('consent', 'consent gdpr gdpr_consent us_privacy gpp gpp_sid gdpr_consent/** us_privacy/**'),
		...every('ignore', 'pi script it v t id seg entity order_id value currency user/age sdk/** brand_category_uniqueness'),
	},
};

function unwrapBounced(value: string): readonly (readonly [string, string])[] {
	return [...new URLSearchParams(value.slice(value.indexOf('?') + 1))].slice(0, 50);
}

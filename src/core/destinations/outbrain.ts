import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';

/** With Zemanta, Outbrain's platform for buyers. */
export const outbrain: Destination = {
	organisation: 'Outbrain',
	service: 'Outbrain Pixel',
	role: 'advertising',
	source: 'https://developer.outbrain.com/',
	hosts: ['outbrain.com', 'zemanta.com'],
	takes: (url) =>
		!/^(?:www|widgets|images|help)\./.test(url.hostname) &&
		/^\/(?:(?:unifiedpixel|pixel|cachedclickid|cookie-sync|usersync|bidder|utils|multivac|l|v\d+\/p|api\/bidder)(?:\/|$))/i.test(
			url.pathname,
		) &&
		!url.pathname.endsWith('.js'),
	meanings: {
		name: 'event',
		...every('page', 'dl url'),
		...every('referrer', 'referrer pRef ref'),
		...every('browser-id', 'obuid uid puid user'),
		...every('click-id', 'ob_click_id obclid obOrigClickId'),
		...every('product', 'productId productIds productIds/*'),
		...every('consent', 'optOut gdpr gdpr_consent us_privacy ccpa gpp gpp_sid cnsnt'),
		...every('ignore', 'marketerId mid au bust cht g zone pld obApiVersion obtpVersion orderValue orderId currency'),
	},
};

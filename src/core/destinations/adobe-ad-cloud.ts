import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';

/** Adobe Advertising, which was Efficient Frontier and TubeMogul. */
export const adobeAdCloud: Destination = {
	organisation: 'Adobe',
	service: 'Adobe Advertising Cloud',
	role: 'advertising',
	source: 'https://experienceleague.adobe.com/en/docs/advertising',
	hosts: ['everesttech.net', 'tubemogul.com'],
	takes: (url) => /^\/(?:px2\/|\d+\/(?:t|gr|v3)|cm\/|(?:ct\/)?upi\/|stats\/|lq\/|adcloud)/.test(url.pathname),
	meanings: {
		...every('ignore', 'ev_transid ev_sid ev_cl ev_page_load ev_revenue'),
		'ev_*': 'data',
		...every('page', 'url landing_url'),
		...every('referrer', 'referrer'),
		...every('browser-id', 'd_uuid puid uid'),
		...every('click-id', 's_kwcid ef_id'),
		...every('consent', 'gdpr gdpr_consent us_privacy'),
		...every('ignore', 'px_evt s sid cpk cak gtmcb _test redir'),
	},
};

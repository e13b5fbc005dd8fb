import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';

/** Follows people from a mailing onto the site: web tracking tags (`/r/…?tagid=`) and web applications (`/webApp/`). */
export const adobeCampaign: Destination = {
	organisation: 'Adobe',
	service: 'Adobe Campaign',
	role: 'marketing-automation',
	source:
		'https://experienceleague.adobe.com/en/docs/campaign-classic/using/designing-content/web-tracking/web-tracking-specific-parameters',
	hosts: ['neolane.net', 'campaign.adobe.com', 'adobe-campaign.com'],
	takes: (url) => /^\/(?:r(?:\/|$)|nl\/jsp\/|webApp\/|interaction\/)/.test(url.pathname),
	meanings: {
		tagid: 'event',
		...every('page', 'url'),
		...every('account', 'rcpid'),
		...every('product', 'article product'),
		...every('browser-id', 'jsessionid uuid230 nlid'),
		...every('ignore', 'amount quantity order id p1 p2 p3 p4 ns r'),
	},
};

import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';

export const undertone: Destination = {
	organisation: 'Undertone',
	service: 'Undertone',
	role: 'advertising',
	source: 'https://docs.prebid.org/dev-docs/bidders/undertone.html',
	hosts: ['ads.undertone.com', 'usr.undertone.com', 'hb.undertone.com'],
	takes: (url) => /^\/(?:t|hb|userPixel\/.*|c)\/?$/.test(url.pathname),
	meanings: {
		...every('page', 'x-ut-hb-params/*/url'),
		...every('referrer', 'commons/referrer'),
		...every('browser-id', 'uid commons/uids/** commons/uid'),
		...every('consent', 'gdpr gdprstr gdpr_consent ccpa gpp gpp_sid'),
		...every('ignore', 'trackerid cb pid domain partnerId x-ut-hb-params/** commons/**'),
	},
};

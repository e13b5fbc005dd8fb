import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';

export const nativo: Destination = {
	organisation: 'Nativo',
	service: 'Nativo',
	role: 'advertising',
	source: 'https://docs.prebid.org/dev-docs/bidders/nativo.html',
	hosts: ['postrelease.com'],
	takes: (url) => /^\/(?:t|trk\.gif|prebid|suid\/.*)\/?$/.test(url.pathname),
	meanings: {
		ntv_url: 'page',
		prx_referrer: 'referrer',
		ntv_kv: 'data',
		...every('browser-id', 'ntv_pp_uid vk us'),
		...every('consent', 'ntv_gdpr_consent us_privacy ntv_gpp_consent gdpr gdpr_consent'),
		'ntv_*': 'ignore',
	},
};

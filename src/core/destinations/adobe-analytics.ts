import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';

const BEACON = /^\/b\/ss\/[^/]{1,200}\/\d{1,3}(?:\/|$)/;

export const adobeAnalytics: Destination = {
	organisation: 'Adobe',
	service: 'Adobe Analytics',
	role: 'analytics',
	source: 'https://experienceleague.adobe.com/en/docs/analytics/implementation/validate/query-parameters',
	hosts: ['2o7.net', 'omtrdc.net', 'data.adobedc.net'],
	// `/id` asks for the visitor's identifier.
	takes: (url) => url.pathname.startsWith('/b/ss/') || (url.pathname === '/id' && url.searchParams.has('mcorgid')),
	// Most sites send through a name of their own, which is an alias of Adobe's.
	proxied: (url) => BEACON.test(url.pathname),
	// `D=v1` points at another parameter and says nothing of its own.
	unwrap: (_name, value) => (/^D=[\w."'+|:-]+$/.test(value) ? [] : null),
	meanings: {
		...every('page', 'g pageURL -g'),
		...every('title', 'pageName gn page'),
		...every('referrer', 'r referrer'),
		...every('event', 'events ev pe'),
		...every('data', 'pev1 pev3 ch c* v* l* h* gc pageType tnt'),
		...every('label', 'pev2 link oid'),
		...every('product', 'products pl'),
		...every('browser-id', 'mid aid fid vid vidn'),
		...every('region', 'zip state'),
		...every('consent', 'gdpr gdpr_consent us_privacy'),
		...every(
			'ignore',
			'AQB AQE ndh pf t ts ce ns cdp cc server mcorgid aamlh aamb pccr cl s c j v k bw bh bd ct hp p lm vmt vmf vvp sv',
			'callback et sdid c. .c a. .a activitymap. .activitymap region pageIDType pid pidt oidt ot oi purchaseID xact mcr',
			'cid. .cid customPath d_*',
		),
	},
};

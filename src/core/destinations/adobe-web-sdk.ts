import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';
import { personTraits } from './parts/person-traits.ts';
import { under } from './parts/under.ts';

const EDGE = /^\/ee(?:\/[a-z0-9-]+)?\/v[12]\/(?:interact|collect|identity\/acquire|privacy\/set-consent)\/?$/;

/** Adobe Experience Platform's Edge Network: one address for analytics, advertising audiences and personalisation. */
export const adobeWebSdk: Destination = {
	organisation: 'Adobe',
	service: 'Adobe Experience Platform Web SDK',
	role: 'customer-data',
	source: 'https://experienceleague.adobe.com/en/docs/experience-platform/edge-network-server-api/interactive-data-collection',
	hosts: ['adobedc.net', 'adobedc.demdex.net'],
	takes: (url) => EDGE.test(url.pathname),
	proxied: (url) => EDGE.test(url.pathname) && (url.searchParams.has('configId') || url.searchParams.has('dataStreamId')),
	batches: ['events/*'],
	meanings: {
		'xdm/eventType': 'event',
		'xdm/web/webPageDetails/URL': 'page',
		'xdm/web/webPageDetails/name': 'title',
		'xdm/web/webPageDetails/viewName': 'page',
		'xdm/web/webReferrer/URL': 'referrer',
		'xdm/web/webInteraction/name': 'label',
		'xdm/web/webInteraction/URL': 'data',
		'xdm/siteSearch/phrase': 'search',
		'xdm/productListItems/*/name': 'product',
		'xdm/productListItems/*/SKU': 'product',
		'xdm/**': 'data',
		'data/**': 'data',
		...under(['data', 'xdm'], { ...personTraits, name: 'data', '**': 'data' }),
		'data/__adobe/analytics/*': 'data',
		'data/__adobe/analytics/pageName': 'title',
		'data/__adobe/analytics/pageURL': 'page',
		...under(['xdm/identityMap'], identities()),
		...every(
			'ignore',
			'xdm/implementationDetails/** xdm/device/** xdm/environment/** xdm/placeContext/** xdm/timestamp xdm/_id',
			'xdm/web/webInteraction/type xdm/web/webInteraction/linkClicks/value query/** xdm/web/webInteraction/region',
			'xdm/web/webPageDetails/pageViews/value xdm/commerce/** meta/**',
		),
		'meta/state/entries/*/value': 'browser-id',
		'consent/**': 'consent',
		...every('ignore', 'meta/** query/** configId dataStreamId requestId'),
	},
};

/** Namespaces are the site's to name; these are Adobe's own. */
function identities() {
	return {
		'*/*/id': 'account',
		'ECID/*/id': 'browser-id',
		'FPID/*/id': 'browser-id',
		'AAID/*/id': 'browser-id',
		'GAID/*/id': 'device-id',
		'IDFA/*/id': 'device-id',
		'Email/*/id': 'email',
		'email/*/id': 'email',
		'Email_LC_SHA256/*/id': 'email',
		'Emails/*/id': 'email',
		'Phone/*/id': 'phone',
		'phone/*/id': 'phone',
		'Phone_E.164/*/id': 'phone',
		'Phone_SHA256/*/id': 'phone',
		'Phone_SHA256_E.164/*/id': 'phone',
		'*/*/authenticatedState': 'ignore',
		'*/*/primary': 'ignore',
	} as const;
}

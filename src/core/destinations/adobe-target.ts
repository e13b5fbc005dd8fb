import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';
import { under } from './parts/under.ts';

const DELIVERY = /^\/rest\/v\d+\/(?:delivery|mbox|batchmbox)(?:\/|$)/;

/** at.js asks for what to show, and says of page and visitor what the site gave it: as JSON (`/rest/v1/delivery`), before as `mbox` parameters. */
export const adobeTarget: Destination = {
	organisation: 'Adobe',
	service: 'Adobe Target',
	role: 'ab-testing',
	source: 'https://experienceleague.adobe.com/en/docs/target-dev/developer/api/delivery-api/overview',
	hosts: ['tt.omtrdc.net'],
	takes: (url) => DELIVERY.test(url.pathname) || /^\/m2\/[^/]+\//.test(url.pathname),
	proxied: (url) => DELIVERY.test(url.pathname) && url.searchParams.has('client') && url.searchParams.has('sessionId'),
	meanings: {
		...every('event', 'mbox execute/mboxes/*/name notifications/*/mbox/name'),
		...every('page', 'context/address/url mboxURL'),
		...every('referrer', 'context/address/referringUrl mboxReferrer'),
		...every('browser-id', 'id/tntId id/marketingCloudVisitorId mboxPC mboxMCGVID'),
		...every('account', 'id/thirdPartyId mbox3rdPartyId id/customerIds/*/id'),
		...every('data', 'execute/** prefetch/** notifications/** profile.* user.* entity.* context/**'),
		...every('product', 'entity.id entity.name'),
		...under(
			['execute/pageLoad', 'execute/mboxes/*', 'prefetch/views/*', 'prefetch/mboxes/*', 'prefetch/pageLoad'],
			every('product', 'parameters/entity.id parameters/entity.name order/purchasedProductIds/*'),
		),
		...every(
			'ignore',
			'context/userAgent context/clientHints/** context/screen/* context/window/* context/timeOffsetInMinutes context/channel',
			'context/browser/webGLRenderer requestId property/** experienceCloud/** trace/** client sessionId version telemetry/**',
			'id/customerIds/*/integrationCode id/customerIds/*/authenticatedState prefetch/mboxes/*/name **/index',
			'mboxSession mboxCount mboxTime mboxVersion mboxRid mboxXDomain mboxPage screen* browser* colorDepth devicePixelRatio',
		),
	},
	// The visitor service declares Adobe's own number for the browser among the customer's.
	meaningByPlace: (name, neighbour) =>
		/^id\/customerIds\/\d+\/id$/.test(name) && neighbour(name) === neighbour('id/marketingCloudVisitorId') ? 'browser-id' : null,
};

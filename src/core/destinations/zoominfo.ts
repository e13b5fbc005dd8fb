import { consentStrings } from './parts/consent-strings.ts';
import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';
import { personTraits } from './parts/person-traits.ts';
import { under } from './parts/under.ts';

/** WebSights is a script whose very loading reports the visit: it asks for the page's whole address as referrer. Clickagy exchanges identifiers. */
export const zoominfo: Destination = {
	organisation: 'ZoomInfo',
	service: 'ZoomInfo',
	role: 'data-broker',
	source: 'https://www.zoominfo.com/solutions/websights',
	hosts: ['ws.zoominfo.com', 'clickagy.com'],
	takes: (url) =>
		/^\/(?:pixel(?:\/|\.gif)|formcomplete|form\b|channel-sync\/|rtb\/|hem)/.test(url.pathname) &&
		!/^(?:www|tags)\./.test(url.hostname),
	meanings: {
		...consentStrings,
		...under(['', 'form', 'fields', 'formData'], { ...personTraits, '**': 'data', name: 'data' }),
		...every('page', 'url pageUrl page_url'),
		...every('referrer', 'referrer'),
		...every('browser-id', 'cm visitorId visitor_id'),
		...every('email', 'hem md5 sha256'),
		...every('ignore', 'ch aid list redir clkgypv sessionId company formId form_id'),
	},
};

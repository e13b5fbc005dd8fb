import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';
import { personTraits } from './parts/person-traits.ts';
import { under } from './parts/under.ts';

/** Shows each visitor a phone number of their own, so that a call is tied to the pages seen before it; captures forms too. */
export const callrail: Destination = {
	organisation: 'CallRail',
	service: 'CallRail',
	role: 'analytics',
	source: 'https://apidocs.callrail.com/',
	hosts: ['js.callrail.com'],
	takes: (url) => /\/(?:icap\.js|[\w-]+\.json|form_capture|poll)$/.test(url.pathname),
	meanings: {
		...every('page', 'url landing landing_page page_url location form_url'),
		...every('referrer', 'referrer referer landing_referrer'),
		...every('browser-id', 'uuid perm_id session_uuid ga Facebook__fbp'),
		...every('click-id', 'gclid msclkid fbclid Facebook__fbc'),
		...under(['form_data', 'form', 'fields'], { ...personTraits, '**': 'text' }),
		...every('ignore', 't ids ids[] ids/* ids[]/* callback timeout session_ids session_ids/* record_pageview poll'),
	},
};

import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';
import { personTraits } from './parts/person-traits.ts';
import { under } from './parts/under.ts';

export const smartlook: Destination = {
	organisation: 'Cisco',
	service: 'Smartlook',
	role: 'session-replay',
	source: 'https://web.developer.smartlook.com/',
	hosts: ['smartlook.com', 'smartlook.cloud'],
	// Each kind of data has a writer: `web-writer.eu`, `events-writer`; the manager is asked for the recording.
	takes: ({ hostname, pathname }) =>
		/^(?:[a-z-]*writer\d*|assets-proxy)\./.test(hostname) || (/^manager\./.test(hostname) && pathname.startsWith('/rec/')),
	meanings: {
		...every('page', 'url href page **/url'),
		...every('title', 'title **/title'),
		...every('referrer', 'referrer **/referrer'),
		...every('browser-id', 'vid visitorId visitor_id'),
		...every('account', 'uid userId'),
		...every('event', 'eventName events/*/name'),
		...under(['props', 'userProps', 'userProperties', 'identity'], personTraits),
		...every('data', 'events/*/props/** eventProps/**'),
		...every('ignore', 'apiKey key sid rid sessionId recordId path'),
		...every('page-meta', '**/textContent **/tx'),
	},
};

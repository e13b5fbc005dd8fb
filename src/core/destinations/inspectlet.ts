import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';
import { personTraits } from './parts/person-traits.ts';
import { under } from './parts/under.ts';

export const inspectlet: Destination = {
	organisation: 'Inspectlet',
	service: 'Inspectlet',
	role: 'session-replay',
	source: 'https://docs.inspectlet.com/',
	hosts: ['inspectlet.com', 'inspectletws.herokuapp.com'],
	takes: (url) => /^(?:hn|ws|inspectletws)\./.test(url.hostname),
	meanings: {
		...every('page', 'url page u href'),
		...every('title', 'title'),
		...every('referrer', 'ref referrer'),
		...every('browser-id', 'uid vid'),
		...every('account', 'identify displayname'),
		// `__insp.push(['tagSession', …])`
		...under(['tag', 'tags'], personTraits),
		...every('ignore', 'wid sid pad r path'),
	},
};

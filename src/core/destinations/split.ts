import { isEmail } from '../identity/shape.ts';
import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';
import { personTraits } from './parts/person-traits.ts';
import { under } from './parts/under.ts';

/** The key of the person stands in the path of what asks for their segments. */
const KEY_IN_PATH = /\/(?:mySegments|memberships)\/([^/]{1,500})$/;

export const split: Destination = {
	organisation: 'Harness',
	service: 'Split',
	role: 'ab-testing',
	source: 'https://help.split.io/hc/en-us/articles/360020448791-JavaScript-SDK',
	hosts: ['split.io'],
	takes: ({ hostname, pathname }) =>
		/^(?:sdk|events|auth|streaming)\./.test(hostname) &&
		(KEY_IN_PATH.test(pathname) ||
			/^\/api\/(?:events\/(?:bulk|beacon)|testImpressions\/(?:bulk|beacon)|v2\/auth)\/?$/.test(pathname)),
	batches: ['*', 'entries/*'],
	unwrap: (name, value) => {
		const key = name === 'path' ? KEY_IN_PATH.exec(value)?.[1] : value;
		if (key === undefined || !/^(?:path|key|users|i\/\d+\/k)$/.test(name)) return null;
		return [[isEmail(key) ? 'email' : 'key', key]];
	},
	meanings: {
		eventTypeId: 'event',
		email: 'email',
		// Of the site's own choice, mostly random.
		key: 'browser-id',
		...under(['properties'], { ...personTraits, name: 'data' }),
		...every('ignore', 'trafficTypeName value timestamp f i/** sdk s since token'),
	},
};

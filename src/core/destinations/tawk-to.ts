import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';
import { personTraits } from './parts/person-traits.ts';
import { under } from './parts/under.ts';

export const tawkTo: Destination = {
	organisation: 'tawk.to',
	service: 'tawk.to',
	role: 'support',
	source: 'https://developer.tawk.to/jsapi/',
	hosts: ['tawk.to'],
	// `vsa12` and the like are the sockets.
	takes: ({ hostname, pathname }) =>
		/^vsa?\d*[a-z]*\d*\./.test(hostname) ||
		(/^va\./.test(hostname) && /^\/(?:v\d+\/(?:session|visitor|message)|register)/.test(pathname)),
	meanings: {
		...every('page', 'url pageUrl'),
		...every('title', 'title pageTitle'),
		...every('referrer', 'ref referrer'),
		...every('browser-id', 'uik uuid u vid'),
		...under(['', 'visitor', 'attributes'], { name: 'name', email: 'email', phone: 'phone', hash: 'ignore' }),
		...under(['attributes'], personTraits),
		...every('text', 'message messages/*/message'),
		...every('answer', 'questions/*/answer'),
		...every('data', 'tags/*'),
		...every('ignore', 'p w platform tzo consent wss uv k cver pop asver tkn transport path'),
	},
};

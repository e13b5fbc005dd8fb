import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';
import { personTraits } from './parts/person-traits.ts';
import { under } from './parts/under.ts';

export const sixsense: Destination = {
	organisation: '6sense',
	service: '6sense',
	role: 'advertising',
	source: 'https://6sense.com/platform/',
	hosts: ['6sc.co', '6sense.com'],
	takes: (url) => /^\/v\d+\//.test(url.pathname) || (/^(?:c|ipv6)\.6sc\.co$/.test(url.hostname) && url.pathname === '/'),
	meanings: {
		event: 'event',
		pageURL: 'page',
		r: 'referrer',
		...every('browser-id', 'svisitor visitor'),
		// What the page says of itself, and what a form held that was sent.
		...every('page-meta', 'm/** q/**'),
		...under(['q', 'm'], {
			...personTraits,
			'**': 'page-meta',
			name: 'page-meta',
			title: 'title',
			'meta/title': 'title',
			keywords: 'page-meta',
		}),
		...every('ignore', 'token session isIframe thirdParty thirdParty/** cb q m an q/currentTS q/lastTS q/pageInitTime'),
	},
};

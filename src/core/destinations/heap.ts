import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';
import { personTraits } from './parts/person-traits.ts';
import { under } from './parts/under.ts';

/** The page's address comes apart: host `d`, path `h`, query `q`, fragment `g`. Properties of the site's own naming come as pairs, `k=name&k=value`. */
export const heap: Destination = {
	organisation: 'Contentsquare',
	service: 'Heap',
	role: 'analytics',
	source: 'https://developers.heap.io/docs/web',
	hosts: ['heapanalytics.com', 'heap-api.com'],
	takes: (url) => !/^cdn\./.test(url.hostname) && /^\/(?:h|h\/t\.gif|api\/.+)\/?$/.test(url.pathname),
	// What is pressed has numbered parameters beside those of the page.
	unnamed: ({ searchParams: query }) =>
		query.has('h') && query.has('t') && ![...query.keys()].some((name) => /\d$/.test(name)) ? 'pageview' : null,
	batches: ['events/*'],
	unwrap: (name, value, neighbour) => {
		const host = neighbour('d');
		if (name !== 'h' || host === undefined || !value.startsWith('/')) return null;
		return [[name, `https://${host}${value}${neighbour('q') ?? ''}${neighbour('g') ?? ''}`]];
	},
	meanings: {
		h: 'page',
		r: 'referrer',
		t: 'title',
		event: 'event',
		...every('browser-id', 'u s user_id'),
		...every('account', 'i identity'),
		...every('data', 'k sp pp'),
		// Of what was pressed.
		...every('label', 'x* t0_text'),
		...under(['properties', 'user_properties', 'p'], personTraits),
		...every('ignore', 'd q g a v b tv lv z ts st sch scw ld app_id env_id session_id pageview_id'),
	},
};

import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';
import { under } from './parts/under.ts';

/** Full names in its documentation and server libraries, single letters in the browser's: `k` is a key, `y` a type, `v` a value. */
export const optimizely: Destination = {
	organisation: 'Optimizely',
	service: 'Optimizely',
	role: 'ab-testing',
	source: 'https://github.com/optimizely/javascript-sdk',
	hosts: ['optimizely.com'],
	takes: ({ hostname, pathname }) =>
		/^(?:logx|tapi|p13nlog\.dz)\./.test(hostname) || (/(?:^|\.)log\.optimizely\.com$/.test(hostname) && pathname === '/event'),
	batches: ['visitors/*/snapshots/*/events/*'],
	// A page or a conversion goes by its key; a visit to an experiment has a type only.
	meaningByPlace: (name, neighbour) =>
		name === 'y' || name === 'type' ? ((neighbour('k') ?? neighbour('key')) ? 'ignore' : 'event') : null,
	meanings: {
		...every('event', 'k key'),
		...under(['a', 'tags'], { '**': 'data', title: 'title', url: 'page', referrer: 'referrer' }),
		...every('browser-id', 'visitors/*/visitor_id visitor_id end_user_id user_id u_id'),
		...under(['visitors/*/attributes/*', 'attributes/*'], {
			...every('data', 'v value'),
			...every('ignore', 'e entity_id k key t type'),
		}),
		...every('page', 'url src'),
		...every(
			'ignore',
			'u uuid e entity_id t timestamp r revenue account_id project_id revision client_name client_version anonymize_ip',
			'enrich_decisions visitors/** path',
		),
	},
};

import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';
import { personTraits } from './parts/person-traits.ts';
import { under } from './parts/under.ts';

export const statsig: Destination = {
	organisation: 'Statsig',
	service: 'Statsig',
	role: 'ab-testing',
	source: 'https://docs.statsig.com/http-api',
	hosts: [
		'statsigapi.net',
		'featuregates.org',
		'api.statsig.com',
		'events.statsig.com',
		'prodregistryv2.org',
		'featureassets.org',
		'beyondwickedmapping.org',
	],
	takes: (url) => /^\/v1\/(?:initialize|rgstr|log_event(?:_beacon)?|get_config|check_gate|get_id_lists)\/?$/.test(url.pathname),
	batches: ['events/*'],
	// What happened on a page by itself: `value` is its address.
	meaningByPlace: (name, neighbour) => (name === 'value' ? (/^https?:/i.test(neighbour('value') ?? '') ? 'page' : 'data') : null),
	meanings: {
		eventName: 'event',
		...under(['metadata'], {
			...personTraits,
			name: 'data',
			page_url: 'page',
			title: 'title',
			referrer: 'referrer',
			content: 'label',
			...every(
				'ignore',
				'hostname pathname tagName classList class sessionID *_width *_height ruleID gate* config* isNewSession *_time_ms',
			),
		}),
		...under(['user'], {
			userID: 'account',
			email: 'email',
			ip: 'ip',
			country: 'region',
			userAgent: 'ignore',
			'statsigEnvironment/**': 'ignore',
		}),
		...under(['user/custom', 'user/privateAttributes'], personTraits),
		...every('browser-id', 'user/customIDs/* statsigMetadata/stableID'),
		...every(
			'ignore',
			'statsigMetadata/** user/analyticsOnlyMetadata/** time k st sv t sid ec se gz secondaryExposures/** hash path',
		),
	},
};

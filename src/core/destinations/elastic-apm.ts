import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';
import { personTraits } from './parts/person-traits.ts';
import { under } from './parts/under.ts';

const INTAKE = /\/intake\/v[23]\/rum\/events\/?$/;

/** Sold as monitoring: JSON lines, each a page load, an error or what the site set of its visitor. Version 3 has shorter names. */
export const elasticApm: Destination = {
	organisation: 'Elastic',
	service: 'Elastic APM RUM',
	role: 'analytics',
	source: 'https://www.elastic.co/docs/reference/apm/agents/rum-js/',
	hosts: ['cloud.es.io', 'elastic-cloud.com', 'found.io'],
	takes: (url) => INTAKE.test(url.pathname),
	// Most customers receive it themselves.
	proxied: (url) => INTAKE.test(url.pathname),
	batches: ['*'],
	meanings: {
		...under(['transaction/context', 'error/context', 'x/c', 'e/c'], {
			...every('page', 'page/url p/url'),
			...every('referrer', 'page/referer p/rf'),
			...every('account', 'user/id user/username u/id u/un'),
			...every('email', 'user/email u/em'),
			...under(['custom', 'cu', 'tags', 'g'], personTraits),
		}),
		...every('event', 'transaction/type x/t'),
		...every('data', 'error/exception/message e/ex/mg'),
		'**': 'ignore',
	},
};

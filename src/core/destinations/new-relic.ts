import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';
import { personTraits } from './parts/person-traits.ts';
import { under } from './parts/under.ts';

/**
 * Sold as monitoring: it reports each page by its address, presses, and what the site sets of the visitor. Timings are lines of its own, `bel.7;…`,
 * in which an address stands behind an apostrophe.
 */
export const newRelic: Destination = {
	organisation: 'New Relic',
	service: 'New Relic Browser',
	role: 'error-monitoring',
	source: 'https://docs.newrelic.com/docs/browser/',
	hosts: ['nr-data.net'],
	takes: (url) => /^\/(?:(?:events|jserrors|ins|resources|browser|spa|sr)\/)?(?:1|blobs|ping\/1)(?:\/|$)/.test(url.pathname),
	proxied: (url) =>
		/\/(?:events|jserrors|ins)\/1\/[\w-]{10,30}$/.test(url.pathname) &&
		['a', 'v', 'rst', 'ref'].every((name) => url.searchParams.has(name)),
	batches: ['ins/*'],
	unwrap: (name, value) => {
		if (name !== '' || !value.startsWith('bel.')) return null;
		const address = /'(https?:\/\/[^,;']{1,2000})/.exec(value)?.[1];
		return address === undefined ? [] : [['ref', address]];
	},
	meanings: {
		...every('page', 'ref pageUrl currentUrl'),
		...every('referrer', 'referrerUrl'),
		...every('event', 'actionName eventName'),
		...every('label', 'targetText'),
		...every('field', 'targetName targetPlaceholder'),
		...every('account', 'enduser.id ja/enduser.id err/*/custom/enduser.id'),
		...under(['ja', 'err/*/custom', 'attributes'], personTraits),
		...every('data', 'err/*/params/message'),
		...every(
			'ignore',
			'a v to t rst ck s ptid af ap be fe dc at fsh perf perf/** ht us qt tt xx ua pr ca path ja timestamp target* size browser* session*',
			'err/** xhr/** stn/** res/** timeSinceLoad pageUrl/** eventType',
		),
	},
};

import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';

/** Each event is a line written as a form is. */
export const kameleoon: Destination = {
	organisation: 'Kameleoon',
	service: 'Kameleoon',
	role: 'ab-testing',
	source: 'https://developers.kameleoon.com/',
	hosts: ['kameleoon.com', 'kameleoon.io', 'kameleoon.eu', 'kameleoon.net'],
	takes: ({ hostname, pathname }) =>
		/(?:^|[.-])data\.kameleoon\.(?:com|io|eu|net)$/.test(hostname) && /^\/(?:visit|map)\//.test(pathname),
	batches: ['*'],
	meanings: {
		eventType: 'event',
		href: 'page',
		title: 'title',
		...every('referrer', 'referrer'),
		visitorCode: 'browser-id',
		...every('account', 'mappingValue'),
		...every('data', 'valueToCount/** valueToCount valuesCountMap/** metadata/** value'),
		...every(
			'ignore',
			'siteCode sdkName sdkVersion nonce index overwrite goalId revenue negative experimentId variationId bodyUa path',
		),
	},
};

import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';
import { under } from './parts/under.ts';

/** Short names from its script (`vid`, `ev`), full ones from its libraries. */
export const convert: Destination = {
	organisation: 'Convert Insights',
	service: 'Convert Experiences',
	role: 'ab-testing',
	source: 'https://github.com/convertcom/javascript-sdk',
	hosts: ['convertexperiments.com'],
	takes: ({ hostname, pathname }) =>
		/(?:^|\.)metrics\.convertexperiments\.com$/.test(hostname) && /^\/(?:v\d+\/)?track/.test(pathname),
	batches: ['visitors/*/events/*', 'ev/*'],
	meanings: {
		...every('event', 'evt eventType'),
		...every('browser-id', 'vid visitors/*/visitorId'),
		...every('page', 'url href data/url'),
		...every('referrer', 'ref referrer'),
		...every('data', 'visitors/*/segments/** segments/** seg/**'),
		...under(['data'], every('ignore', 'experienceId variationId goalId goalData/** bucketingData/**')),
		...every('ignore', 'cid pid tid rev goals/* exps/* vars/* accountId projectId source enrichData path'),
	},
};

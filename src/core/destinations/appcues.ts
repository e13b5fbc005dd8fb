import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';
import { personTraits } from './parts/person-traits.ts';
import { under } from './parts/under.ts';

/** The person's number with the site stands in the path. */
const USER = /^\/v\d+\/accounts\/[^/]+\/users\/([^/]{1,500})\//;

export const appcues: Destination = {
	organisation: 'Appcues',
	service: 'Appcues',
	role: 'analytics',
	source: 'https://docs.appcues.com/',
	hosts: ['appcues.net', 'appcues.com'],
	takes: ({ hostname, pathname }) => /^(?:(?:eu|us)-)?(?:api|trap)\./.test(hostname) && USER.test(pathname),
	batches: ['events/*'],
	unwrap: (name, value) => {
		const user = name === 'path' ? USER.exec(value)?.[1] : undefined;
		return user === undefined ? null : [[/^anon(?:ymous)?\b/.test(user) ? 'anonymous' : 'user', user]];
	},
	meanings: {
		user: 'account',
		anonymous: 'browser-id',
		name: 'event',
		...every('page', 'context/url context/page/url'),
		...every('title', 'context/page_title attributes/_identity/pageTitle'),
		...under(['profile_update', 'attributes', 'group_update'], { ...personTraits, '_identity/**': 'ignore' }),
		...every('ignore', 'context/** timestamp request_id account_id user_id profile_update/_*'),
	},
};

import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';
import { personTraits } from './parts/person-traits.ts';
import { under } from './parts/under.ts';

export const freshchat: Destination = {
	organisation: 'Freshworks',
	service: 'Freshchat',
	role: 'support',
	source: 'https://developers.freshchat.com/web-sdk/',
	hosts: ['freshchat.com'],
	takes: (url) => /^\/app\/services\/app\/webchat\/[^/]+\/(?:user|conversation|event|message|activity)/.test(url.pathname),
	meanings: {
		...every('page', 'url pageUrl **/pageUrl'),
		...every('title', 'title pageTitle'),
		...every('referrer', 'referrer'),
		...every('browser-id', 'user/alias alias userAlias'),
		...every('account', 'externalId user/externalId identifier'),
		...under(['', 'user'], { email: 'email', firstName: 'name', lastName: 'name', phone: 'phone' }),
		...under(['properties', 'user/properties', 'user/meta'], personTraits),
		...every('text', '**/text/content **/messageFragments/*/content'),
		...every('ignore', 'locales platform domain path'),
	},
};

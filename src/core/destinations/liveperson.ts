import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';
import { under } from './parts/under.ts';

/** Reports each page to the chat's agents, with what the site tells of its visitor as a list of "engagement attributes", `sdes`. */
export const liveperson: Destination = {
	organisation: 'LivePerson',
	service: 'LivePerson',
	role: 'support',
	source: 'https://developers.liveperson.com/',
	hosts: ['liveperson.net', 'liveperson.com'],
	takes: ({ hostname, pathname }) => /\.v\.liveperson\.(?:net|com)$/.test(hostname) || /^\/(?:api\/js|hc)\/\d+/.test(pathname),
	meanings: {
		...every('page', 'u page'),
		pt: 'title',
		...every('referrer', 'r ref'),
		...every('browser-id', 'vid vs_vid'),
		...under(['sdes', 'sdes/*'], {
			'**': 'data',
			...every('name', 'personal/firstname personal/lastname'),
			...every('email', 'personal/contacts/email personal/contacts/*/email'),
			...every('phone', 'personal/contacts/phone personal/contacts/*/phone'),
			...every('birth-date', 'personal/age/*'),
			...every('account', 'info/customerId info/userName info/imei'),
			...every('search', 'keywords'),
			...every('product', 'products/*/product/name cart/products/*/product/name'),
			...every('ignore', 'type'),
		}),
		'identities/*/sub': 'account',
		...every('data', 'sec sec/*'),
		...every('ignore', 'identities/** sdes sid cb t ts pid tid df os rvt vsr identities path'),
	},
};

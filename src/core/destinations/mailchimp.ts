import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';

/** Forms that sign people up. Its script only counts itself. */
export const mailchimp: Destination = {
	organisation: 'Intuit',
	service: 'Mailchimp',
	role: 'marketing-automation',
	source: 'https://mailchimp.com/help/host-your-own-signup-forms/',
	hosts: ['list-manage.com', 'list-manage1.com', 'list-manage2.com'],
	takes: (url) =>
		/^\/(?:subscribe\/(?:post|post-json|landing-page\/post|smartform-settings\/post)|unsubscribe\/post|track\/open\.php)\/?$/.test(
			url.pathname,
		),
	meanings: {
		...every('email', 'EMAIL MERGE0 email'),
		...every('name', 'FNAME LNAME NAME MERGE1 MERGE2'),
		...every('phone', 'PHONE SMSPHONE'),
		...every('birth-date', 'BIRTHDAY BIRTHDAY[*'),
		...every('address', 'ADDRESS ADDRESS[addr1] ADDRESS[addr2]'),
		'ADDRESS[*': 'region',
		'group[*': 'answer',
		'**': 'data',
		...every('ignore', 'u id f_id c _ b_* tags mc_* subscribe orig-lang path'),
	},
};

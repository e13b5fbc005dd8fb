import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';

export const microsoftUet: Destination = {
	organisation: 'Microsoft',
	service: 'Microsoft Advertising (UET)',
	role: 'advertising',
	source: 'https://learn.microsoft.com/en-us/advertising/guides/universal-event-tracking',
	hosts: ['bat.bing.com', 'bat.bing.net', 'c.bing.com'],
	// `/c.gif` passes on the number by which another service of its own or a partner knows the browser.
	takes: (url) =>
		url.hostname === 'c.bing.com'
			? url.pathname === '/c.gif' && url.searchParams.get('RedC') !== 'c.clarity.ms'
			: /^\/actionp?\/\d+\/?$/.test(url.pathname),
	meanings: {
		...every('event', 'evt ea'),
		...every('data', 'ec el pagetype ecomm_category ecomm_pagetype'),
		...every('page', 'p page_path'),
		...every('title', 'tl page_title'),
		r: 'referrer',
		kw: 'page-meta',
		...every('search', 'search_term ecomm_query'),
		...every('product', 'prodid ecomm_prodid items items/**'),
		pid: 'ignore',
		...every('email', 'pid/em pid[em]'),
		...every('phone', 'pid/ph pid[ph]'),
		...every('browser-id', 'vid sid xid MUID'),
		...every('click-id', 'msclkid msclkidn'),
		uid: 'account',
		...every('consent', 'asc cdb gdpr gdpr_consent us_privacy'),
		...every(
			'ignore',
			'ti tm Ver mid bo vids uach uach/* pi lg sw sh sc nwd lt sv rn gv gc ev en tpp ecomm_totalvalue transaction_id gtm_tag_source src',
			'ifm spa mtp dedup pt',
		),
	},
};

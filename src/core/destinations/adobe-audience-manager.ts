import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';

/** Audience Manager and the visitor service; partners pass their numbers for a browser as a path (`/ibs:dpid=1&dpuuid=…`). */
export const adobeAudienceManager: Destination = {
	organisation: 'Adobe',
	service: 'Adobe Audience Manager',
	role: 'customer-data',
	source:
		'https://experienceleague.adobe.com/en/docs/audience-manager/user-guide/api-and-sdk-code/dcs/dcs-api-reference/dcs-url-calls',
	hosts: ['demdex.net'],
	takes: (url) => /^\/(?:ibs:|(?:(?:first)?event|id|demconf\.jpg|dest\d\.html)(?:\/|$))/.test(url.pathname),
	unwrap: (name, value) => {
		if (name === 'path') return unwrapPath(value);
		// A data source or its code, the customer's number, and a state, one control character apart.
		return /^d_cid(?:_ic)?$/.test(name) ? [['d_cid', value.split('\u0001', 3)[1] ?? value]] : null;
	},
	meanings: {
		...every('browser-id', 'dpuuid d_uuid d_mid d_cid'),
		...every('page', 'c_pageURL c_url d_url c_pageUrl'),
		...every('referrer', 'c_referrer c_ref h_referer'),
		...every('title', 'c_pageName c_title'),
		...every('data', 'c_* p_*'),
		...every('consent', 'gdpr gdpr_consent gdpr_pd us_privacy d_consent'),
		...every('ignore', 'd_* dpid ts et:ibs* h_*'),
	},
};

function unwrapPath(path: string): readonly (readonly [string, string])[] | null {
	const pairs = /^\/ibs:(.*)$/s.exec(path)?.[1];
	return pairs === undefined ? null : [...new URLSearchParams(pairs)].slice(0, 50);
}

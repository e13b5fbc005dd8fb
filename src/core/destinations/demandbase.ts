import { consentStrings } from './parts/consent-strings.ts';
import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';
import { isAsset } from './parts/is-asset.ts';

/** Looks up the company behind the visitor's address, and notes which page she reads. */
export const demandbase: Destination = {
	organisation: 'Demandbase',
	service: 'Demandbase',
	role: 'advertising',
	source: 'https://support.demandbase.com/hc/en-us/articles/203233110-IP-API-v2-Implementation-Guide',
	hosts: ['company-target.com', 'demandbase.com'],
	takes: (url) =>
		/company-target\.com$/.test(url.hostname)
			? !isAsset(url) || url.pathname.endsWith('.json')
			: /^(?:tag-logger|api)\./.test(url.hostname),
	meanings: {
		...consentStrings,
		...every('event', 'type eventName'),
		page: 'page',
		page_title: 'title',
		referrer: 'referrer',
		email: 'email',
		...every('browser-id', 'user_id uid visitorId cookieId'),
		...every('data', 'properties/** attributes/**'),
		...every('ignore', 'key auth token src vendor'),
	},
};

import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';

export const viant: Destination = {
	organisation: 'Viant',
	service: 'Viant Pixel (Adelphic)',
	role: 'advertising',
	source: 'https://www.viantinc.com/privacy-policy/',
	hosts: ['ad.ipredictive.com', 'sync.ipredictive.com'],
	takes: (url) => /^\/d\/(?:track|rt|sync)\//.test(url.pathname),
	// `ref` is often a template that nobody filled in.
	unwrap: (name, value) => (name === 'ref' && !/^https?:/i.test(value) ? [] : null),
	meanings: {
		url: 'page',
		ref: 'referrer',
		...every('email', 'hem'),
		...every('browser-id', 'uid partner_uid google_gid'),
		...every('event', 'event event_name'),
		'p_*': 'data',
		...every('consent', 'gdpr gdpr_consent us_privacy'),
		...every('ignore', 'upid acct_id rtsite_id uuid rr cache_buster zid'),
	},
};

import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';

export const mediamath: Destination = {
	organisation: 'MediaMath',
	service: 'MediaMath Pixel',
	role: 'advertising',
	source: 'https://apidocs.mediamath.com/',
	hosts: ['mathtag.com'],
	takes: (url) => /^\/(?:event|sync|data|comp|misc)\/(?:js|img|iframe|gif)?/.test(url.pathname),
	meanings: {
		// Twenty slots that the advertiser fills as it likes.
		...every('data', 'v* s*'),
		...every('page', 'url page'),
		...every('referrer', 'ref'),
		...every('browser-id', 'mt_uuid mm_uuid uid exid mt_exuid google_gid'),
		...every('consent', 'gdpr gdpr_consent us_privacy'),
		...every('ignore', 'mt_id mt_adid mt_excl mt_exid mt_lim redir sync src no_iframe'),
	},
};

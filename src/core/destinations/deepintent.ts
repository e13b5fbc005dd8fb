import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';
import { openRtb } from './parts/open-rtb.ts';

/** A buyer of health advertising. */
export const deepintent: Destination = {
	organisation: 'DeepIntent',
	service: 'DeepIntent',
	role: 'advertising',
	source: 'https://docs.prebid.org/dev-docs/bidders/deepintent.html',
	hosts: ['match.deepintent.com', 'prebid.deepintent.com', 'beacon.deepintent.com'],
	takes: (url) => url.pathname !== '/' && !/\.(?:js|css|png)$/.test(url.pathname),
	meanings: {
		...openRtb,
		...every('page', 'url page'),
		...every('browser-id', 'uid user_id id5id'),
		'user/customdata/*/id': 'browser-id',
		'custom*': 'data',
		...every('consent', 'gdpr gdpr_consent us_privacy'),
		...every('ignore', 'redir redirect'),
	},
};

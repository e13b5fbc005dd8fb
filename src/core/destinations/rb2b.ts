import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';
import { isAsset } from './parts/is-asset.ts';
import { personTraits } from './parts/person-traits.ts';

/** Names the visitors of a site by name. Its script lies in a bucket of Amazon's; how it writes is not documented, so that the table is short. */
export const rb2b: Destination = {
	organisation: 'RB2B',
	service: 'RB2B',
	role: 'data-broker',
	source: 'https://support.rb2b.com/en/',
	hosts: ['rb2b.com'],
	takes: (url) => !/^(?:rb2b\.com$|(?:www|app|support|docs|ui|status)\.)/.test(url.hostname) && !isAsset(url),
	meanings: {
		...personTraits,
		name: 'data',
		...every('page', 'url page page_url href'),
		...every('referrer', 'referrer ref'),
		...every('event', 'event'),
		...every('browser-id', 'visitor_id anonymous_id uid guid'),
		...every('ignore', 'key account_id session_id'),
	},
};

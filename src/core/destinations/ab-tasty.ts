import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';

/** Hits in a list `h`, each with its type `t`; the envelope has a type too, which says only that it is one. */
export const abTasty: Destination = {
	organisation: 'AB Tasty',
	service: 'AB Tasty',
	role: 'ab-testing',
	source: 'https://docs.developers.flagship.io/docs/universal-collect-documentation',
	hosts: ['abtasty.com', 'flagship.io'],
	takes: ({ hostname, pathname }) =>
		/^(?:ariane|events|dcinfos(?:-cache)?)\./.test(hostname) || /^\/v2\/.*\/(?:campaigns|activate|events)/.test(pathname),
	batches: ['h/*'],
	unwrap: (name, value) => (name === 't' && value === 'BATCH' ? [] : null),
	meanings: {
		...every('event', 't ec ea'),
		el: 'data',
		dl: 'page',
		pt: 'title',
		dr: 'referrer',
		...every('browser-id', 'vid visitorId visitor_id anonymousId'),
		...every('account', 'cuid uid'),
		...every('product', 'in ic'),
		// What the site tells of the visitor, and the answers to its surveys.
		...every('data', 's/** context/** cv/** cd/** em/**'),
		...every('search', 'ss'),
		...every('ignore', 'c/** cid vp sr de sd ul je cst sn sen lv qa qt ts ct co pu op om ua weather path tid ta tr tt'),
	},
};

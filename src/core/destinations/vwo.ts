import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';
import { personTraits } from './parts/person-traits.ts';
import { under } from './parts/under.ts';

/** The load of `j.php` tells the page; other scripts and settings tell nothing. */
const RECEIVES =
	/^(?:\/(?:eu|as)\d+)?\/(?:j\.php|[a-z]{1,2}\.gif|ee|events\/t|track-(?:goal|user)|server-side\/track-(?:goal|user)|analysis\/.*)\/?$/;

export const vwo: Destination = {
	organisation: 'Wingify',
	service: 'VWO',
	role: 'ab-testing',
	source: 'https://github.com/segmentio/action-destinations/tree/main/packages/destination-actions/src/destinations/vwo',
	hosts: ['visualwebsiteoptimizer.com'],
	takes: (url) => RECEIVES.test(url.pathname),
	meaningByPlace: (name, neighbour) => {
		// An address in the load of the script, a number of the browser in its pictures.
		if (name === 'u') return /^https?:/i.test(neighbour('u') ?? '') ? 'page' : 'browser-id';
		return name === 'en' ? (neighbour('d/event/name') ? 'ignore' : 'event') : null;
	},
	meanings: {
		...every('page', 'url cu d/event/props/page/url purl'),
		'd/event/props/page/title': 'title',
		...every('referrer', 'ref d/event/props/page/referredUrl rurl'),
		...every('browser-id', 'd/visId uuid uId'),
		'd/event/name': 'event',
		...under(['d/event/props', 'd/visitor/props', 'd/event/props/$visitor/props'], { ...personTraits, name: 'data' }),
		...every('data', 'tags/** ts/**'),
		...every(
			'ignore',
			'd/event/props/vwoMeta/** d/event/props/page/** d/event/props/isCustomEvent d/msgId d/sessionId d/event/time',
		),
		...every('ignore', 'a d vn x r f h t s cd sId experiment_id account_id combination goal_id random sdk eTime env path'),
	},
};

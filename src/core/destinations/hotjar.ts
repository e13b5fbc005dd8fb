import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';
import { personTraits } from './parts/person-traits.ts';
import { under } from './parts/under.ts';

/** Hosts beside which scripts, the dashboard and help stand under the same names. */
const RECEIVES = /^(?:in|ws\d*|identify|vc|content|metrics|events|ask|surveystats|[a-z]+\.cs)\.hotjar\.(?:com|io)$/;

/** Recordings, polls, and `hj('identify')`. What people do goes through a socket; the page as it is drawn, and answers, are posted. */
export const hotjar: Destination = {
	organisation: 'Contentsquare',
	service: 'Hotjar',
	role: 'session-replay',
	source: 'https://help.hotjar.com/hc/en-us/articles/360033640653-Identify-API-Reference',
	hosts: ['hotjar.com', 'hotjar.io'],
	takes: (url) => RECEIVES.test(url.hostname) || /^\/api\/v\d+\/(?:client|sites)\//.test(url.pathname),
	// Texts of the page; a comment in its source is none.
	meaningByPlace: (name, neighbour) =>
		/^children\/.*\/textContent$/.test(name)
			? neighbour(name.replace(/textContent$/, 'nodeType')) === '3'
				? 'page-meta'
				: 'ignore'
			: null,
	meanings: {
		...every('page', 'url page_url href'),
		...every('title', 'title page_title'),
		referrer: 'referrer',
		...every('event', 'event event_name'),
		// A number of the browser, whatever its name says; the site's own number stands in `attributes`.
		...every('browser-id', 'user_id user_uuid fingerprint hjid uuid'),
		...under(['attributes', 'user_attributes'], personTraits),
		...every('answer', 'response/** answers/** responses/**'),
		...every('email', 'email response/email responses/email'),
		...every('ignore', 'response/emotion response/index response/*_id response/selector response/device response/browser'),
		'children/**': 'ignore',
		...every('ignore', 'site_id gzip sv s r r_value rec_value window_width window_height docType rootId sample_rate version'),
	},
};

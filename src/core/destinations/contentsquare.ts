import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';
import { personTraits } from './parts/person-traits.ts';
import { under } from './parts/under.ts';

/** A site that knows its visitor pushes `@user-identifier@…` as a page event. */
const IDENTIFIER = /^@user-identifier@(.+)$/s;

export const contentsquare: Destination = {
	organisation: 'Contentsquare',
	service: 'Contentsquare',
	role: 'session-replay',
	source: 'https://docs.contentsquare.com/en/web/',
	hosts: ['contentsquare.net', 'clicktale.net'],
	// Tags come from `t` and `ct`, frames from `csxd`.
	takes: ({ hostname, pathname }) =>
		!/^(?:t|ct|csxd|app|www|cdn[a-z]*|static\.hj)\./.test(hostname) && !/\.(?:js|css|html?)$/.test(pathname),
	unwrap: (name, value) => {
		const identifier = IDENTIFIER.exec(value)?.[1];
		return identifier === undefined ? null : [[`${name}/user-identifier`, identifier]];
	},
	meanings: {
		...every('page', 'url location csSessionData/url'),
		dr: 'referrer',
		...every('browser-id', 'uu csSessionData/userId'),
		'**/user-identifier': 'account',
		// Custom variables, each a list of name and value; `dv` and `value` are compressed.
		...every('data', 'cvars/** cvarp/** cvars cvarp'),
		...under(['dv', 'value', 'dynamicVariables'], personTraits),
		...every('page-meta', '**/data **/textContent **/nodeValue'),
		...every(
			'ignore',
			'pid sn lv lhd hd pn re dw dh ww wh sw sh uc la v r rt hlm ct sr mdh cd ri str di as subsid msgsize isETR',
			'csSessionData/** path',
		),
	},
};

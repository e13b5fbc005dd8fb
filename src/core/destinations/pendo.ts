import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';
import { personTraits } from './parts/person-traits.ts';
import { under } from './parts/under.ts';

/** Pendo's own number of a visitor whom the site has not named. */
const ANONYMOUS = /^_PENDO_T_|^VISITOR-UNIQUE-ID$/;

/** `jzb` is the base64 of deflated JSON: a list of events, or what the person is known by. */
export const pendo: Destination = {
	organisation: 'Pendo',
	service: 'Pendo',
	role: 'analytics',
	source: 'https://support.pendo.io/',
	hosts: ['pendo.io'],
	takes: ({ hostname, pathname }) =>
		/(?:^|\.)(?:app|data|content)[\w-]*(?:\.[a-z0-9]+)?\.pendo\.io$|\.customer\.pendo\.io$/.test(hostname) &&
		/^\/data\/(?:ptm|guide|rec|segmentflag|feedback|agentic)(?:\.\w+)?\//.test(pathname),
	// Customers give it a name of their own.
	proxied: (url) => /\/data\/(?:ptm\.gif|guide\.(?:js|json))\/[0-9a-f-]{36}$/.test(url.pathname) && url.searchParams.has('jzb'),
	batches: ['jzb/*', 'events/*', '*'],
	meaningByPlace: (name, neighbour) =>
		/^(?:jzb\/)?visitor_?[iI]d$/.test(name) ? (ANONYMOUS.test(neighbour(name) ?? '') ? 'browser-id' : 'account') : null,
	meanings: {
		...under(['', 'jzb'], {
			...every('event', 'type track_event_name'),
			...every('page', 'url'),
			...every('title', 'title props/title'),
			...every('label', 'props/**/txt props/**/text'),
			...every('field', 'props/**/name props/**/placeholder'),
			...every('ignore', 'account_id accountId browser_time analytics_session_id tab_id frame_id props/** language user_agent'),
			...under(['metadata/visitor', 'visitor', 'props/visitor', 'props/properties'], personTraits),
			...every('data', 'metadata/account/** props/account/** event_properties/**'),
		}),
		...every('ignore', 'jzb v ct s log path'),
	},
};

import type { Destination, Meaning } from './parts/destination.ts';
import { every } from './parts/every.ts';
import { personTraits } from './parts/person-traits.ts';

const { '**': _rest, ...person } = personTraits;

/** Visits (`/analytics`) and forms (`/l/…`), often at a name of the site's own. */
export const salesforcePardot: Destination = {
	organisation: 'Salesforce',
	service: 'Salesforce Account Engagement (Pardot)',
	role: 'marketing-automation',
	source: 'https://developer.salesforce.com/docs/marketing/pardot/guide/overview.html',
	hosts: ['pardot.com'],
	takes: (url) => /^\/(?:analytics|l\/\d+\/[\w-]+\/\w+)\/?$/.test(url.pathname),
	proxied: (url) =>
		url.pathname === '/analytics' && ['account_id', 'campaign_id', 'visitor_id'].every((name) => url.searchParams.has(name)),
	meanings: {
		'*': 'data',
		...(person satisfies Record<string, Meaning>),
		...every('email', 'pi_email Email'),
		url: 'page',
		title: 'title',
		referrer: 'referrer',
		...every('browser-id', 'visitor_id visitor_id_sign'),
		...every('consent', 'pi_opt_in'),
		...every('ignore', 'ver campaign_id account_id path _utf8 hiddenDependentFields'),
	},
};

import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';
import { personTraits } from './parts/person-traits.ts';
import { under } from './parts/under.ts';

/** Asks for each page whether a survey is to be shown on it. Surveys themselves are pages of their own. */
export const qualtrics: Destination = {
	organisation: 'Qualtrics',
	service: 'Qualtrics Website Feedback',
	role: 'analytics',
	source: 'https://www.qualtrics.com/support/website-app-feedback/',
	hosts: ['siteintercept.qualtrics.com'],
	// The zone's script is asked for with the page's address, or without.
	takes: ({ pathname, searchParams }) =>
		/^\/(?:WRSiteInterceptEngine\/Targeting\.php|WRSiteInterceptEngine\/Ajax\.php|spa\/.+|SIE\/.+Impress.*)$/i.test(pathname) ||
		(/^\/(?:WRSiteInterceptEngine|SIE)?\/?$/.test(pathname) &&
			['Q_LOC', 'Q_Impress', 'Q_Click'].some((name) => searchParams.has(name))),
	meanings: {
		Q_LOC: 'page',
		...every('referrer', 'Q_REF extRef'),
		...every('browser-id', 'Q_VID BrowserID'),
		...under(['ED', 'EmbeddedData', 'Q_ED'], personTraits),
		...every('ignore', 'Q_* Q_*/** t r path intID'),
	},
};

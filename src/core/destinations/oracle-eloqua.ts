import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';

const VISIT = /^\/visitor\/v200\/svrGP(?:\.aspx)?$/i;

/** Visits (`/visitor/v200/svrGP`, also at a name of the site's own) and forms (`/e/f2`). */
export const oracleEloqua: Destination = {
	organisation: 'Oracle',
	service: 'Oracle Eloqua',
	role: 'marketing-automation',
	source:
		'https://docs.oracle.com/en/cloud/saas/marketing/eloqua-user/Help/EloquaAsynchronousTrackingScripts/EloquaAsynchronousTrackingScripts.htm',
	hosts: ['eloqua.com', 'en25.com'],
	takes: (url) => VISIT.test(url.pathname) || /^\/e\/f\d?$/.test(url.pathname),
	proxied: (url) => VISIT.test(url.pathname) && (url.searchParams.has('siteid') || url.searchParams.has('siteId')),
	unwrap: (name, value) => (name === 'DLLookup' ? unwrapLookup(value) : null),
	meanings: {
		'*': 'data',
		ref: 'page',
		ref2: 'referrer',
		elqFormName: 'event',
		...every('email', 'emailAddress C_EmailAddress email Email'),
		...every('name', 'firstName lastName C_FirstName C_LastName'),
		...every('phone', 'busPhone mobilePhone C_BusPhone C_MobilePhone phone'),
		...every('address', 'address1 C_Address1'),
		...every('region', 'city stateProv zipPostal country C_City C_State_Prov C_Zip_Postal C_Country'),
		...every('browser-id', 'elqCustomerGUID elqCustomerGUID1 elqGUID elq'),
		...every('consent', 'optin'),
		...every(
			'ignore',
			'path pps siteid siteId elqSiteId elqSiteID tzo ms DLKey DLKey/** elqCookieWrite firstPartyCookieDomain elqCampaignId',
		),
	},
};

/** A contact is looked up as `<C_EmailAddress>…</C_EmailAddress>`. */
function unwrapLookup(value: string): readonly (readonly [string, string])[] {
	return [...value.slice(0, 4_000).matchAll(/<(\w{1,60})>([^<]*)<\//g)].map(([, field = '', of = '']) => [field, of]);
}

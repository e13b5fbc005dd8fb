import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';

const CENSUS = /^\/api\/census\/(?:RecordHit|button-render|form-render)$/i;

/** What a site on Squarespace tells Squarespace of its visits, at the site's own address. */
export const squarespace: Destination = {
	organisation: 'Squarespace',
	service: 'Squarespace Analytics',
	role: 'analytics',
	source: 'https://support.squarespace.com/hc/en-us',
	hosts: ['squarespace.com'],
	takes: (url) => CENSUS.test(url.pathname),
	proxied: (url, { method }) => method === 'POST' && CENSUS.test(url.pathname),
	unwrap: (name, value, neighbour) => {
		const host = neighbour('data/host') ?? neighbour('data/websiteHost');
		return name === 'data/url' && value.startsWith('/') && host !== undefined ? [[name, `https://${host}${value}`]] : null;
	},
	meanings: {
		event: 'event',
		...every('page', 'data/url data/fullUrl'),
		...every('title', 'data/title'),
		...every('referrer', 'data/referrer'),
		...every('browser-id', 'ss_cvr data/visitorCookie data/ss_cvr'),
		...every('search', 'data/queryString'),
		...every('label', 'data/buttonText'),
		...every('field', 'data/formName'),
		...every(
			'ignore',
			'crumb data data/websiteId data/templateId data/itemId data/collectionId data/screen* data/viewport* data/local* data/host',
		),
		...every('ignore', 'data/ss_cvisit data/ss_cvt data/userAgent data/clientDate data/websiteHost'),
	},
};

import { advancedMatching } from './parts/advanced-matching.ts';
import { beginning } from './parts/beginning.ts';
import type { Destination, Meaning } from './parts/destination.ts';
import { every } from './parts/every.ts';
import { pageText } from './parts/page-text.ts';

const ADDRESSES =
	/^\/(?:tr|fr\/b\.php|privacy_sandbox\/(?:pixel\/register\/trigger|topics\/registration)|v\d+\.\d+\/\d+\/events)\/?$/;
/** Wix forwards the event to Meta from its own server; the path is the same on every site that it hosts. */
const WIX = '/_serverless/analytics-reporter/facebook/event';
/** The Conversions API Gateway, at any host: `fbevents.js` sends each event there too. */
const GATEWAY = /^\/events\/[0-9a-f]{16,64}\/?$/i;

export const meta: Destination = {
	organisation: 'Meta',
	service: 'Meta Pixel',
	role: 'advertising',
	source: 'https://developers.facebook.com/docs/meta-pixel/reference',
	hosts: ['facebook.com'],
	takes: (url) => ADDRESSES.test(url.pathname),
	proxied: (url, { body }) =>
		url.pathname === WIX || isPixelQuery(url) || (GATEWAY.test(url.pathname) && beginning(body).includes('"fb.pixel_id"')),
	// The Conversions API, where a page calls it itself.
	batches: ['data/*'],
	// HubSpot's integration puts its own visitor cookie there.
	meaningByPlace: (name, neighbour) => (name === 'ud[external_id]' && neighbour('a') === 'hubspot' ? 'browser-id' : null),
	meanings: {
		ev: 'event',
		dl: 'page',
		cdl: 'page',
		rl: 'referrer',
		'cd[*': 'data',
		'cd[*/**': 'data',
		...pressed(),
		...form(),
		...every('ignore', 'cd[pageFeatures] cd[DataLayer] cd[parameters]'),
		'cd[pageFeatures]/title': 'title',
		...pageText({ meta: 'cd[Meta]', openGraph: 'cd[OpenGraph]', schema: 'cd[Schema.org]', jsonLd: 'cd[JSON-LD]' }),
		'cd[search_string]': 'search',
		'cd[contents]/**': 'product',
		'cd[contents]/*': 'product',
		'cd[content_ids]': 'product',
		'cd[contents]': 'ignore',
		'cd[content_ids]/*': 'product',
		...every(
			'ignore',
			'cd[contents]/*/quantity cd[contents]/*/item_price cd[value] cd[currency] cd[num_items] cd[content_type]',
			'cd[order_id]',
		),
		...matching('ud', 'udff', 'cudff', 'ncudff', 'audff'),
		'pmd[*': 'page-meta',
		'pmd[title]': 'title',
		fbp: 'browser-id',
		// A partner's number for the browser (`/fr/b.php`).
		e: 'browser-id',
		fbc: 'click-id',
		...every('consent', 'dpo dpoco dpost'),
		...every(
			'ignore',
			'id if ts sw sh v r a ec o it coo eid tm exp expv* rqm es cs_est est_source pm hrl ler cs_cc cas ccs plt chmd chpv',
			'chfv redirect p t',
		),
		...wix(),
		...conversionsApi(),
	},
};

/** What was pressed, as the pixel reads it off the page by itself (`ev=SubscribedButtonClick`). */
function pressed(): Record<string, Meaning> {
	return {
		'cd[buttonText]': 'label',
		'cd[buttonFeatures]': 'ignore',
		'cd[buttonFeatures]/innerText': 'label',
		'cd[buttonFeatures]/value': 'label',
		'cd[buttonFeatures]/destination': 'data',
		'cd[buttonFeatures]/name': 'field',
		'cd[buttonFeatures]/id': 'field',
		...every(
			'ignore',
			'cd[buttonFeatures]/classList cd[buttonFeatures]/imageUrl cd[buttonFeatures]/tag cd[buttonFeatures]/type',
			'cd[buttonFeatures]/numChildButtons',
		),
	};
}

/** Every field of the form that the pressed button belongs to. Its value is sent as a word such as `empty`. */
function form(): Record<string, Meaning> {
	return {
		'cd[formFeatures]': 'ignore',
		...every('field', 'cd[formFeatures]/*/name cd[formFeatures]/*/id cd[formFeatures]/*/placeholder'),
		...every('ignore', 'cd[formFeatures]/*/tag cd[formFeatures]/*/inputType cd[formFeatures]/*/valueMeaning'),
	};
}

/** Advanced matching: given by the site (`ud`), read off its forms (`udff`), or masked (`cudff`, `ncudff`). */
function matching(...groups: readonly string[]): Record<string, Meaning> {
	return Object.fromEntries(
		groups.flatMap((group) => Object.entries(advancedMatching).map(([key, is]) => [`${group}[${key}]`, is])),
	);
}

/** `userId` is the number of the site's owner with Wix, not of the visitor. */
function wix(): Record<string, Meaning> {
	return {
		eventName: 'event',
		'data/label': 'data',
		'data/visitorId': 'browser-id',
		...every('ignore', 'data/_internalEventId data/metaSiteId data/userId data/formId data/isPremium data/origin'),
	};
}

/** Names of the Conversions API, and of its gateway (`fb.`, `website_context`). */
function conversionsApi(): Record<string, Meaning> {
	return {
		event_name: 'event',
		...every('page', 'event_source_url website_context/location'),
		...every('referrer', 'referrer_url website_context/referrer'),
		'custom_data/**': 'data',
		...every('product', 'custom_data/contents/*/id custom_data/content_ids custom_data/content_ids/* custom_data/content_name'),
		'custom_data/search_string': 'search',
		...Object.fromEntries(
			['user_data', 'fb.advanced_matching'].flatMap((group) =>
				Object.entries(advancedMatching).flatMap(([key, is]) => [
					[`${group}/${key}`, is],
					[`${group}/${key}/*`, is],
				]),
			),
		),
		...every('browser-id', 'user_data/fbp fb.fbp'),
		...every('click-id', 'user_data/fbc fb.fbc'),
		'user_data/client_ip_address': 'ip',
		...every(
			'ignore',
			'access_token event_id event_time action_source fb.pixel_id fb.dynamic_product_ads/** conversion_value/* plugin.oneTrustId',
			'custom_data/value custom_data/currency custom_data/content_type user_data/client_user_agent',
		),
	};
}

function isPixelQuery(url: URL): boolean {
	if (!/\/tr\/?$/.test(url.pathname)) return false;
	const query = url.searchParams;
	return /^\d{8,20}$/.test(query.get('id') ?? '') && query.has('ev') && query.has('dl');
}

import type { Destination, Meaning } from './parts/destination.ts';
import { every } from './parts/every.ts';
import { personTraits } from './parts/person-traits.ts';
import { under } from './parts/under.ts';

const EVENT = /^\/api2\/(?:au)?event\/[\w-]+$/;

/** Personalisation by what each visitor does, once Evergage: one event a request, base64 of JSON in `event` or JSON by itself. */
export const salesforceInteractionStudio: Destination = {
	organisation: 'Salesforce',
	service: 'Salesforce Personalization (Interaction Studio)',
	role: 'customer-data',
	source: 'https://developer.salesforce.com/docs/marketing/personalization/guide/event-api.html',
	hosts: ['evergage.com', 'evgnet.com'],
	takes: (url) => EVENT.test(url.pathname) || /^\/twreceiver\/?$/.test(url.pathname),
	proxied: (url) => EVENT.test(url.pathname) && /^ey[\w+/=%-]{20,}$/.test(url.searchParams.get('event') ?? ''),
	meanings: {
		event: 'ignore',
		...under(['', 'event'], event()),
		// The older `/twreceiver`.
		...every('browser-id', '.anonId _anon'),
		...every('account', 'userId'),
		...every('title', 'title'),
		...every('page', 'url'),
		...every('referrer', 'urlref'),
		...every('ignore', '_ak _ds .ver .lc .top'),
	},
};

function event(): Record<string, Meaning> {
	return {
		...every('event', 'interaction/name action itemAction'),
		'source/url': 'page',
		'source/urlReferrer': 'referrer',
		'source/pageType': 'data',
		...every('product', 'interaction/catalogObject/id interaction/catalogObject/attributes/name catalog/*/_id catalog/*/name'),
		...every('data', 'interaction/** catalog/** account/**'),
		...every(
			'ignore',
			'interaction/catalogObject/type interaction/eventType flags/** source/* performance/** **/_toolsEventLinkId',
		),
		'user/anonymousId': 'browser-id',
		'user/id': 'account',
		...under(['user/attributes', 'user/identities'], personTraits),
		...every('consent', 'consents/**'),
	};
}

import type { Destination, Meaning } from './parts/destination.ts';
import { every } from './parts/every.ts';
import { personTraits } from './parts/person-traits.ts';

/** A bundle is a list of events `{Kind, Args}`; what a place in `Args` means depends on the number of the kind. */
export const fullstory: Destination = {
	organisation: 'Fullstory',
	service: 'Fullstory',
	role: 'session-replay',
	source: 'https://developer.fullstory.com/browser/getting-started/',
	hosts: ['fullstory.com'],
	takes: (url) => /^rs\./.test(url.hostname) && url.pathname.startsWith('/rec/'),
	// Its documentation tells how to relay it through the site's own name.
	proxied: (url) =>
		/\/rec\/bundle(?:\/v\d+)?$/.test(url.pathname) &&
		['OrgId', 'UserId', 'SessionId', 'PageId'].every((name) => url.searchParams.has(name)),
	meaningByPlace: (name, neighbour) => {
		const [list, index, part, place, ...key] = name.split('/');
		if (list !== 'Evts' || part !== 'Args') return null;
		const kind = neighbour(`Evts/${index}/Kind`) ?? '';
		if (CUSTOM.has(kind) && place === '1') return key.length === 0 ? 'ignore' : ofCustom(key.join('/'));
		return EVENTS[kind]?.[place ?? ''] ?? (DRAWN.has(kind) ? 'page-meta' : 'ignore');
	},
	meanings: {
		Url: 'page',
		Referrer: 'referrer',
		UserId: 'browser-id',
		Uid: 'account',
		// Everything else is bookkeeping of the recording.
		'**': 'ignore',
	},
};

/** Kind → place → meaning: 18 value of a field, 25 start of a page, 37 navigation, 8197 custom event. */
const EVENTS: Readonly<Record<string, Readonly<Record<string, Meaning>>>> = {
	'18': { '1': 'text' },
	'25': { '0': 'page', '3': 'referrer' },
	'37': { '0': 'page' },
	'8197': { '0': 'event' },
};

/** Kinds whose second place is JSON of the site's own: 8193 what is known of the person or page, 8197 properties of an event. */
const CUSTOM: ReadonlySet<string> = new Set(['8193', '8197']);

/** The page as it is drawn: elements put in, and texts changed. */
const DRAWN: ReadonlySet<string> = new Set(['2', '6']);

/** Names of custom properties may end in their type: `plan_str`. */
function ofCustom(key: string): Meaning {
	const name = key.replace(/_(?:str|int|real|bool|date)s?$/, '');
	return IDENTITY[name] ?? personTraits[name] ?? 'data';
}

const IDENTITY: Readonly<Record<string, Meaning>> = {
	...every('account', 'uid userVars/uid'),
	...every('name', 'displayName'),
};

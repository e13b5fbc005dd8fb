import type { Destination, Meaning } from './parts/destination.ts';
import { every } from './parts/every.ts';

/**
 * Recordings: `e` is the envelope, `a` a list of events `[time, kind, …]`, `p` the page's elements and texts. What a place in `a` means
 * depends on the event's kind, by the numbers of the clarity-js package.
 */
export const clarity: Destination = {
	organisation: 'Microsoft',
	service: 'Microsoft Clarity',
	role: 'session-replay',
	source: 'https://github.com/microsoft/clarity/tree/master/packages/clarity-js',
	// The last for Microsoft's advertising tag, which brings Clarity along.
	hosts: ['clarity.ms', 'c.bing.com', 'bat.bing.com'],
	takes: (url) =>
		url.hostname === 'c.bing.com'
			? url.pathname === '/c.gif' && url.searchParams.get('RedC') === 'c.clarity.ms'
			: url.hostname === 'bat.bing.com'
				? /^\/p\/insights\/c\/\w+$/.test(url.pathname)
				: /^\/(?:collect(?:\/.*)?|c\.gif)$/.test(url.pathname),
	meaningByPlace: (name, neighbour) => {
		const [list, index, place, item] = name.split('/');
		if (list !== 'a' || index === undefined || place === undefined) return null;
		const kind = neighbour(`a/${index}/1`);
		if (kind === '1')
			return item === undefined ? 'ignore' : (DIMENSIONS[neighbour(`a/${index}/${Number(place) - 1}`) ?? ''] ?? 'ignore');
		if (kind === '34' && item !== undefined) {
			const variable = neighbour(`a/${index}/${Number(place) - 1}`);
			return variable === 'userId' ? 'account' : variable === 'userHint' || variable === 'userType' ? 'ignore' : 'data';
		}
		return EVENTS[kind ?? '']?.[place] ?? (kind !== undefined && OPEN.has(kind) && Number(place) > 1 ? 'data' : 'ignore');
	},
	meanings: {
		'e/5': 'browser-id',
		'e/11': 'page',
		'e/*': 'ignore',
		'a/**': 'ignore',
		// The page as it is drawn, not what the person did on it.
		'p/**': 'page-meta',
		...every('browser-id', 'MUID uid'),
		...every('ignore', 'CtsSyncId RedC ctsa rnd'),
	},
};

/** Dimension number → meaning of its values. */
const DIMENSIONS: Readonly<Record<string, Meaning>> = {
	'1': 'page',
	'2': 'referrer',
	'3': 'title',
	'10': 'product',
	'11': 'data',
	'12': 'product',
	'18': 'page-meta',
	'20': 'page-meta',
};

/** Event kind → place → meaning: 9 click, 27 input, 42 change, 24 custom event. */
const EVENTS: Readonly<Record<string, Readonly<Record<string, Meaning>>>> = {
	'9': { '10': 'label', '11': 'data', '20': 'field' },
	'54': { '10': 'label', '11': 'data' },
	'27': { '3': 'text' },
	'42': { '4': 'text' },
	'24': { '2': 'event', '3': 'data' },
};

/** Kinds that hold what the site itself sets: 34 variables (`clarity('set', …)`, and whom `clarity('identify', …)` names), 40 extracts from the page. */
const OPEN: ReadonlySet<string> = new Set(['34', '40']);

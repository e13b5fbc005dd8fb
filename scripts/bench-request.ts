import { FiltersEngine, Request } from '@ghostery/adblocker';
import { attribute } from '../src/core/attribute/attribute.ts';
import { siteOf } from '../src/core/attribute/site.ts';
import { parseAddress } from '../src/core/decode/address.ts';
import { destinations } from '../src/core/destinations/index.ts';
import { type Context, examine } from '../src/core/examine.ts';
import type { Observation } from '../src/core/types.ts';
import { type Kind, request, requestOf } from './bench-requests.ts';
import { duration, type Row } from './bench-rows.ts';
import { best, type Measures } from './bench-tally.ts';

const REQUESTS = 100_000;
/** Requests are made outside the measured time, this many at once. */
const CHUNK = 10_000;
const GROWTH = [10_000, 100_000, 1_000_000];
/** Short turns, so that some are not interrupted. */
const TURNS = 30;
const A_TURN = 200;
const KINDS: readonly Kind[] = ['own file', 'library', 'tag', 'sync', 'beacon', 'leak'];

const onHealthSite: Context = { health: { is: true, category: 'therapy', because: [] }, actions: [], followed: false };

/** The hosts of the same services, as filter lists write them. */
const filters = [...new Set(destinations.flatMap(({ hosts }) => hosts))].map((host) =>
	host.endsWith('.*') ? `||${host.slice(0, -1)}` : `||${host}^`,
);
const engine = FiltersEngine.parse(filters.join('\n'));

/** How long a request takes: wall time of the best of many short turns, everything in turn. */
export async function benchRequest(): Promise<readonly Row[]> {
	const attributed = best(Array.from({ length: REQUESTS / CHUNK }, (_, index) => attribution(index * CHUNK)));
	const { mine, parsing, theirs } = { mine: 0, parsing: 0, theirs: 0, ...Object.fromEntries(attributed) };
	const times = `${(theirs / mine).toFixed(1)} and ${(theirs / (mine + parsing)).toFixed(1)} times as long`;
	const examined = best(Array.from({ length: TURNS }, (_, turn) => examination(turn)));
	const rest: Partial<Record<Kind, { readonly most: number; readonly note: string }>> = {
		'own file': { most: 5e3, note: 'serves the page' },
		library: { most: 5e3, note: 'serves the page' },
		leak: { most: 150e3, note: `a body of ${amount(bodyLength(requestOf('leak', 1)))} characters` },
	};
	return [
		duration({ what: 'whose is the request', value: mine, note: `${amount(REQUESTS)} shaped like those of health sites` }),
		duration({ what: '  and its address taken apart before', value: mine + parsing }),
		duration({ what: `  @ghostery/adblocker, ${filters.length} filters for the same services`, value: theirs, note: times }),
		...KINDS.map((kind) => duration({ what: `examine: ${kind}`, value: examined.get(kind) ?? 0, ...rest[kind] })),
		...GROWTH.map((requests) => duration({ what: `examine: each of ${amount(requests)} of all kinds`, value: growth(requests) })),
	];
}

/** Nanoseconds that each of a list takes. */
function time<T>(list: readonly T[], act: (one: T) => unknown): number {
	const began = performance.now();
	for (const one of list) act(one);
	return ((performance.now() - began) * 1e6) / list.length;
}

function chunk(from: number): readonly Observation[] {
	return Array.from({ length: CHUNK }, (_, index) => request(from + index).observation);
}

function attribution(from: number): Measures {
	const list = chunk(from);
	const site = siteOf(list[0]?.page.url ?? '');
	const urls: { readonly url: URL; readonly observation: Observation }[] = [];
	const parsing = time(list, (observation) => {
		const url = parseAddress(observation.url);
		if (url) urls.push({ url, observation });
	});
	const mine = time(urls, ({ url, observation }) => attribute(url, site, observation));
	const theirs = time(list, ({ url, type, page }) =>
		engine.match(Request.fromRawDetails({ url, sourceUrl: page.url ?? '', type: type as 'image' })),
	);
	return new Map(Object.entries({ parsing, mine, theirs }));
}

function examination(turn: number): Measures {
	return new Map(
		KINDS.map((kind) => {
			const list = Array.from({ length: A_TURN }, (_, index) => requestOf(kind, turn * A_TURN + index));
			return [kind, time(list, (observation) => examine(observation, onHealthSite))];
		}),
	);
}

function growth(requests: number): number {
	let sum = 0;
	for (let from = 0; from < requests; from += CHUNK)
		sum += time(chunk(from), (observation) => examine(observation, onHealthSite)) * CHUNK;
	return sum / requests;
}

function bodyLength({ body }: Observation): number {
	return body.is === 'text' ? body.text.length : 0;
}

function amount(value: number): string {
	return value.toLocaleString('en');
}

import type { Destination, Meaning } from '../destinations/parts/destination.ts';
import { placeholder } from '../identity/placeholders.ts';
import type { Certainty, Channel, ContextKind, Leaf } from '../types.ts';
import { parseAddress } from './address.ts';
import { commonMeaning } from './common-names.ts';
import type { HealthContext } from './health-reading.ts';
import { type Lookup, meaningOf } from './meaning-of.ts';
import { type Done, readEntered } from './read-entered.ts';
import { isFreeMeaning, readData, readEventName, readFree } from './read-free.ts';
import { isIdentityMeaning, readIdentity } from './read-identity.ts';
import { isSearchName, readAddress, readTitle } from './read-page.ts';
import { emailsInPath, readEmail } from './read-person.ts';
import { type Reading, reading } from './reading.ts';
import { percentDecode } from './text.ts';

export type ReadContext = Done & {
	readonly destination: Destination | null;
	readonly site: string | null;
	/** Address of the page; null where it is not known. */
	readonly page: string | null;
	readonly search: Search;
};

/** In how many characters health may still be looked for in this request, and where that was refused; null where it was not. */
export type Search = { left: number; refusedAt: string | null };

/** Six times what the largest real beacon seen holds. A character costs the vocabulary thirty times what it costs the decoder. */
export function newSearch(): Search {
	return { left: 60_000, refusedAt: null };
}

/** What a value costs beside its characters. */
const EACH = 40;

const CONTEXT: Readonly<Partial<Record<Meaning, { readonly kind: ContextKind; readonly channel: Channel }>>> = {
	event: { kind: 'event', channel: 'event' },
	page: { kind: 'page', channel: 'address' },
	title: { kind: 'title', channel: 'title' },
	referrer: { kind: 'referrer', channel: 'referrer' },
	consent: { kind: 'consent', channel: 'parameter' },
	'page-meta': { kind: 'page-meta', channel: 'parameter' },
};

/** Gives each value of an event its meaning. Values that mean nothing give nothing. */
export function read(leaves: readonly Leaf[], context: ReadContext): Reading[] {
	const values = context.destination?.unwrap ? new Map(leaves.map(({ name, value }) => [name, value])) : null;
	const spelled = leaves.flatMap((leaf) => spell(leaf, context.destination, (name) => values?.get(name)));
	const lookup = lookupIn(spelled, context.destination);
	const addresses = new Set(spelled.filter(({ name }) => isAddressMeaning(lookup(name))).map(({ name }) => name));
	const readings = spelled.flatMap((leaf) =>
		readOnce(leaf, meaningFor(leaf, lookup(leaf.name), addresses) ?? meaningOfValue(leaf, context), context),
	);
	return distinct(readings);
}

type Known = { readonly context: ReadContext; readonly meaning: Meaning | null; readonly readings: readonly Reading[] };
const known = new WeakMap<Leaf, Known>();

/** Values that stand outside every event are read for each of them, and say the same each time. */
function readOnce(leaf: Leaf, meaning: Meaning | null, context: ReadContext): readonly Reading[] {
	const before = known.get(leaf);
	if (before && before.context === context && before.meaning === meaning) return before.readings;
	const readings = readLeaf(leaf, meaning, context);
	known.set(leaf, { context, meaning, readings });
	return readings;
}

/** The destination's table, and before it what its values' places mean by their neighbours. */
function lookupIn(leaves: readonly Leaf[], destination: Destination | null): Lookup {
	if (!destination) return commonMeaning;
	const table = meaningOf(destination);
	const byPlace = destination.meaningByPlace;
	if (!byPlace) return table;
	const values = new Map(leaves.map(({ name, value }) => [name, value]));
	return (name) => byPlace(name, (other) => values.get(other)) ?? table(name);
}

function isAddressMeaning(meaning: Meaning | null): boolean {
	return meaning === 'page' || meaning === 'referrer';
}

/**
 * The meaning of a value, given what the table says of its name. Inside the page's own address a pattern for custom data does not count: what
 * identifies does, what was searched is read with the address itself, and the rest is searched as what no table names.
 */
function meaningFor(leaf: Leaf, meaning: Meaning | null, addresses: ReadonlySet<string>): Meaning | null {
	if (meaning !== null && meaning !== 'data') return meaning;
	const common = commonMeaning(leaf.name);
	// Custom data under the name of an identifier (`up.member_id`) is that identifier.
	const identifier = common && isIdentityMeaning(common) ? common : null;
	if (!isInside(leaf.name, addresses)) return meaning && (identifier ?? meaning);
	return identifier ?? (isSearchName(leaf.name.slice(leaf.name.lastIndexOf('/') + 1)) ? 'ignore' : null);
}

/** True when one of the names is above this one in its path. */
function isInside(name: string, above: ReadonlySet<string>): boolean {
	for (let cut = name.lastIndexOf('/'); cut > 0; cut = name.lastIndexOf('/', cut - 1))
		if (above.has(name.slice(0, cut))) return true;
	return false;
}

/** The page's own address is the page, whatever the parameter is called. */
function meaningOfValue({ value }: Leaf, { page }: ReadContext): Meaning | null {
	return page !== null && value.length > 10 && withoutQuery(value) === withoutQuery(page) ? 'page' : null;
}

function withoutQuery(address: string): string {
	return address.replace(/[?#].*$/s, '');
}

/** A service's own wrapping undone, where it has one. */
function spell(leaf: Leaf, destination: Destination | null, neighbour: (name: string) => string | undefined): Leaf[] {
	const inner = destination?.unwrap?.(leaf.name, leaf.value, neighbour);
	return inner ? inner.map(([name, value]) => ({ at: leaf.at, name, value })) : [leaf];
}

function readLeaf(leaf: Leaf, meaning: Meaning | null, context: ReadContext): readonly Reading[] {
	if (leaf.value.trim() === '') return [];
	return readEntered(meaning === 'ignore' ? [] : readMeaning(leaf, meaning, context), leaf, meaning, context);
}

function readMeaning(leaf: Leaf, meaning: Meaning | null, context: ReadContext): Reading[] {
	const certainty: Certainty = context.destination && meaning ? 'likely' : 'possible';
	if (meaning && isIdentityMeaning(meaning)) {
		const identity = readIdentity(leaf, meaning, certainty);
		return identity ? [identity] : [];
	}
	const told: Reading[] = [];
	const asContext = meaning ? CONTEXT[meaning] : undefined;
	if (asContext && !isEmptySlot(meaning, leaf.value))
		told.push(reading({ ...asContext, about: 'context', value: leaf.value, form: 'plain', at: leaf.at, certainty }, 'none'));
	told.push(...readPerson(leaf, meaning, { at: leaf.at, certainty, site: context.site }));
	if (context.onHealthSite && maySearch(context.search, leaf))
		told.push(...readHealth(leaf, meaning, { certainty, site: context.site }));
	return told;
}

/** True where a page has no address, referrer or title: `-`, `null`, `[Landing Page URL]`, `{{Page URL}}`. */
function isEmptySlot(meaning: Meaning | null, value: string): boolean {
	if (meaning === 'title') return /^(?:undefined|null)$/i.test(value.trim());
	return isAddressMeaning(meaning) && placeholder(value) !== null;
}

/** Pays for looking for health in a value; a smaller one may still be paid where a large one is refused. */
function maySearch(search: Search, { at, value }: Leaf): boolean {
	const cost = EACH + value.length;
	if (cost > search.left) {
		search.refusedAt ??= at;
		return false;
	}
	search.left -= cost;
	return true;
}

function readHealth(leaf: Leaf, meaning: Meaning | null, context: HealthContext): Reading[] {
	if (meaning === 'page') return readAddress(leaf, 'address', context);
	if (meaning === 'referrer') return readAddress(leaf, 'referrer', context);
	if (meaning === 'title') return readTitle(leaf, 'title', context);
	if (meaning === 'page-meta') return readTitle(leaf, 'parameter', context);
	if (meaning === 'event') return readEventName(leaf, context);
	if (meaning !== null && isFreeMeaning(meaning)) return readFree(leaf, meaning, context);
	if (meaning !== null && meaning !== 'data') return [];
	// An address that is not known to be the page's: of a link, a picture, another page.
	if (/^https?:\/\//i.test(leaf.value)) return readAddress(leaf, 'parameter', context).filter(({ raises }) => raises === 'page');
	return leaf.name === 'path' ? [] : readData(leaf, context, meaning === 'data');
}

/** Plain e-mail addresses in places where the page's own contact addresses do not stand. */
function readPerson(leaf: Leaf, meaning: Meaning | null, place: Parameters<typeof emailsInPath>[1]): Reading[] {
	if (meaning === 'label' || meaning === 'page-meta' || meaning === 'title') return [];
	if (leaf.name === 'path') return emailsInPath(leaf.value, place);
	const address = /^https?:\/\//i.test(leaf.value) ? parseAddress(leaf.value) : null;
	if (address) return emailsInPath(percentDecode(address.pathname, 'plus is plus'), place);
	const email = readEmail(leaf.value, place);
	return email ? [email] : [];
}

const SURE: readonly Certainty[] = ['possible', 'likely', 'proven'];

/** The same value told twice counts once; what raises more, and then what is surer, stays. */
function distinct(readings: readonly Reading[]): Reading[] {
	const kept = new Map<string, Reading>();
	for (const one of readings.slice(0, 2_000)) {
		const { about, kind, channel, value, at } = one.disclosure;
		// An event's name can stand in two parts that are alike.
		const key = `${about} ${kind} ${channel} ${kind === 'event' ? at : ''} ${value}`;
		const before = kept.get(key);
		if (!before || SURE.indexOf(one.disclosure.certainty) > SURE.indexOf(before.disclosure.certainty)) kept.set(key, one);
	}
	return [...kept.values()].slice(0, 300);
}

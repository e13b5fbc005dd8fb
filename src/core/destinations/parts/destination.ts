import type { IdentityKind, Observation, Role } from '../../types.ts';

/**
 * What a parameter means. The reader turns a meaning into a disclosure; `data` and every parameter that no table names are
 * searched for health words; `ignore` is never read (cache busters, versions, pixel ids).
 */
export type Meaning =
	| 'event'
	| 'page' // address of the page
	| 'title'
	| 'referrer'
	| 'consent'
	| 'page-meta' // text of the page: description, keywords, microdata
	| 'search' // what was searched for
	| 'label' // text of what was pressed
	| 'field' // name of a form field
	| 'product'
	| 'answer'
	| 'text' // what was typed
	| 'data' // custom data of the site's own naming
	| IdentityKind // `address`: street or post code, tells who it is
	| 'region' // state, country, city: does not by itself
	| 'ignore';

/** A service that receives what pages send. One file each; a table, and code only where the wire is odd. */
export type Destination = {
	readonly organisation: string;
	readonly service: string;
	/** A role that serves the page (`error-monitoring`) where the service is there for that: it then gives a finding only of a person's health. */
	readonly role: Role;
	/** Where the wire format is documented or was seen. */
	readonly source: string;
	/** Names at which it receives, each with every name below it; `google.*` is google under any public suffix. */
	readonly hosts: readonly string[];
	/** True for what it receives at one of its hosts; left out where that is everything. Asked of the parsed URL, never of the string. */
	readonly takes?: (url: URL) => boolean;
	/** True for a request in this service's unmistakable format at any other host: it may be proxied through the site's own name. */
	readonly proxied?: (url: URL, observation: Observation) => boolean;
	/**
	 * Parameter → meaning. A key is a path of segments joined by `/`, as in `Leaf.name`; `*` stands for one segment or the rest of one
	 * (`cd[*`), `**` for any number of segments. An exact key wins over a pattern, a longer pattern over a shorter one.
	 */
	readonly meanings: Readonly<Record<string, Meaning>>;
	/** What the documentation calls a request that names no event (a page view), by its URL; left out where every event is named. */
	readonly unnamed?: (url: URL) => string | null;
	/**
	 * Prefixes of `Leaf.name` that each start an event of its own (`batch/*` for a JSON batch, `*` for a bare list or lines; `*` stands for a
	 * number here). Values outside them belong to every event; `meanings` names the values inside without their prefix.
	 */
	readonly batches?: readonly string[];
	/**
	 * Undoes a service's own wrapping of a value before it is read (Snapchat's `FFF`, Google's `tv.1~em.`). `neighbour` gives the value of another
	 * leaf of the same event by its name, for an address that is sent as host and path apart.
	 */
	readonly unwrap?: (
		name: string,
		value: string,
		neighbour: (name: string) => string | undefined,
	) => readonly (readonly [name: string, value: string])[] | null;
	/**
	 * Meaning of a value whose place says nothing without its neighbours (Clarity's numbered arrays). Asked before the table; `neighbour`
	 * gives the value of another leaf of the same request by its name; null leaves the matter to the table.
	 */
	readonly meaningByPlace?: (name: string, neighbour: (name: string) => string | undefined) => Meaning | null;
};

/** True when the URL's host is the domain or below it. */
export function onDomain(url: URL, ...domains: readonly string[]): boolean {
	return domains.some((domain) => url.hostname === domain || url.hostname.endsWith(`.${domain}`));
}

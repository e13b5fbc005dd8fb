import type { Leaf } from '../types.ts';

/** The values of one event that a request carries. */
export type EventLeaves = readonly Leaf[];

const MOST_EVENTS = 200;
/** Values that stand outside every batch are read once for each event: this many in all. */
const MOST_SHARED = 6_000;

/**
 * Splits a request's values into its events: each instance of a batch's prefix (`batch/*` → `batch/0`, `batch/1`) is one, with the values
 * that stand outside every batch, and its own values named without the prefix. A request without batches is one event. Of too many events, the
 * last that is kept holds the values of the rest.
 */
export function splitEvents(leaves: readonly Leaf[], batches: readonly string[]): EventLeaves[] {
	if (batches.length === 0) return [leaves];
	const prefixes = batches.map((batch) => new RegExp(`^${batch.split('/').map(prefixSegment).join('/')}/`));
	const shared: Leaf[] = [];
	const events = new Map<string, Leaf[]>();
	for (const leaf of leaves) {
		const prefix = prefixes.map((pattern) => pattern.exec(leaf.name)?.[0]).find((found) => found !== undefined);
		if (prefix === undefined) shared.push(leaf);
		else {
			const event = events.get(prefix) ?? [];
			events.set(prefix, event);
			event.push({ ...leaf, name: leaf.name.slice(prefix.length) });
		}
	}
	if (events.size === 0) return [leaves];
	const most = Math.min(MOST_EVENTS, Math.max(1, Math.floor(MOST_SHARED / Math.max(1, shared.length))));
	const own = [...events.values()];
	return [...own.slice(0, most - 1), own.slice(most - 1).flat()]
		.filter((event) => event.length > 0)
		.map((event) => [...shared, ...event]);
}

function prefixSegment(segment: string): string {
	return segment === '*' ? '\\d{1,5}' : segment.replace(/[\\^$.+?()[\]{}|]/g, '\\$&');
}

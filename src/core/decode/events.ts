import type { Leaf } from '../types.ts';

/** The values of one event that a request carries. */
export type EventLeaves = readonly Leaf[];

const MOST_EVENTS = 200;

/**
 * Splits a request's values into its events: each instance of a batch's prefix (`batch/*` → `batch/0`, `batch/1`) is one, with the values
 * that stand outside every batch, and its own values named without the prefix. A request without batches is one event.
 */
export function splitEvents(leaves: readonly Leaf[], batches: readonly string[]): EventLeaves[] {
	if (batches.length === 0) return [leaves];
	const prefixes = batches.map((batch) => new RegExp(`^${batch.split('/').map(prefixSegment).join('/')}/`));
	const shared: Leaf[] = [];
	const events = new Map<string, Leaf[]>();
	for (const leaf of leaves) {
		const prefix = prefixes.map((pattern) => pattern.exec(leaf.name)?.[0]).find((found) => found !== undefined);
		const event = prefix === undefined ? shared : (events.get(prefix) ?? (events.size < MOST_EVENTS ? [] : shared));
		if (prefix !== undefined && event !== shared) events.set(prefix, event);
		event.push(prefix === undefined ? leaf : { ...leaf, name: leaf.name.slice(prefix.length) });
	}
	return events.size === 0 ? [leaves] : [...events.values()].map((own) => [...shared, ...own]);
}

function prefixSegment(segment: string): string {
	return segment === '*' ? '\\d{1,5}' : segment.replace(/[\\^$.+?()[\]{}|]/g, '\\$&');
}

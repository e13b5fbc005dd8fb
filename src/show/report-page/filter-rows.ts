import { FACETS, type Facet } from './facets.ts';
import type { FindingRow } from './finding-row.ts';

/** What was chosen: one of a facet's values each, and all of the words. */
export type Filter = { readonly words: string; readonly chosen: Readonly<Record<Facet, readonly string[]>> };

export type Filtered = {
	readonly shown: readonly FindingRow[];
	/** How many findings a value of a facet has, with all other facets as they were chosen. */
	readonly counts: Readonly<Record<Facet, ReadonlyMap<string, number>>>;
};

export const NO_FILTER: Filter = { words: '', chosen: eachFacet(() => []) };

export function eachFacet<T>(make: (facet: Facet) => T): Record<Facet, T> {
	return Object.fromEntries(FACETS.map((facet) => [facet, make(facet)])) as Record<Facet, T>;
}

/** Chooses the findings that have one of the chosen values in each facet, and hold all words. */
export function filterRows(rows: readonly FindingRow[], { words, chosen }: Filter): Filtered {
	const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
	const active = FACETS.filter((facet) => chosen[facet].length > 0);
	const counts = eachFacet(() => new Map<string, number>());
	const shown: FindingRow[] = [];
	for (const row of rows) {
		if (!wanted.every((word) => row.text.includes(word))) continue;
		const missed = active.filter((facet) => !row.facets[facet].some((value) => chosen[facet].includes(value)));
		if (missed.length > 1) continue;
		if (missed.length === 0) shown.push(row);
		for (const facet of missed.length === 0 ? FACETS : missed)
			for (const value of row.facets[facet]) counts[facet].set(value, (counts[facet].get(value) ?? 0) + 1);
	}
	return { shown, counts };
}

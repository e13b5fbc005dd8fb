import type { Disclosure, Entered } from '../core/types.ts';

/** One value at one place, with all that it was read as. */
export type ReadValue = Pick<Disclosure, 'value' | 'form' | 'at' | 'certainty'> & {
	readonly kinds: readonly Disclosure['kind'][];
	/** Vocabulary terms that it names; without one that is the value itself. */
	readonly terms: readonly string[];
	readonly entered?: Entered;
};

/** Disclosures → values, in the same order: an address that names a page, a doctor and a search is shown once. */
export function sameValue(disclosures: readonly Disclosure[]): readonly ReadValue[] {
	const groups = new Map<string, Disclosure[]>();
	for (const disclosure of disclosures) {
		const { value, form, at, certainty } = disclosure;
		const key = JSON.stringify([value, form, at, certainty]);
		const group = groups.get(key);
		if (group) group.push(disclosure);
		else groups.set(key, [disclosure]);
	}
	return [...groups.values()].flatMap((group) => {
		const [first] = group;
		if (!first) return [];
		const { value, form, at, certainty } = first;
		const terms = group.flatMap(({ term }) => (term === undefined || term.toLowerCase() === value.toLowerCase() ? [] : [term]));
		const kinds = [...new Set(group.map(({ kind }) => kind))];
		const entered = group.find((one) => one.entered)?.entered;
		return [{ value, form, at, certainty, kinds, terms: [...new Set(terms)], ...(entered && { entered }) }];
	});
}

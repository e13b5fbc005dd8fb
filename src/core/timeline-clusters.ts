/** Marks that would cover each other, drawn as one where the first of them stands. */
export type Cluster = { readonly at: number; readonly first: number; readonly last: number };

/** Ascending places → marks of which none stands closer to the next than `size`. `first` and `last` are indexes into the places. */
export function clusters(places: readonly number[], size: number): readonly Cluster[] {
	const found: { at: number; first: number; last: number }[] = [];
	let open: { at: number; first: number; last: number } | undefined;
	for (const [index, at] of places.entries()) {
		if (open && at - open.at < size) open.last = index;
		else {
			open = { at, first: index, last: index };
			found.push(open);
		}
	}
	return found;
}

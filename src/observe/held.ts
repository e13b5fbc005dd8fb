/**
 * What a page sent that may turn out to be on a health site: in memory only, until its own words decide. Then it is recorded, or
 * forgotten unseen.
 */
export type Held<T> = {
	readonly hold: (visit: string, item: T, bytes: number) => void;
	/** Hands over what was held, in order, and no longer holds it. */
	readonly release: (visit: string) => readonly T[];
	readonly visits: () => readonly string[];
	readonly clear: () => void;
};

const MAX_ITEMS = 1000;
const MAX_BYTES = 32 * 1024 * 1024;

export function createHeld<T>(): Held<T> {
	const items = new Map<string, { readonly item: T; readonly bytes: number }[]>();
	let count = 0;
	let size = 0;

	function release(visit: string): readonly T[] {
		const list = items.get(visit) ?? [];
		items.delete(visit);
		count -= list.length;
		size -= list.reduce((sum, { bytes }) => sum + bytes, 0);
		return list.map(({ item }) => item);
	}

	return {
		release,
		hold(visit, item, bytes) {
			if (count >= MAX_ITEMS || size + bytes > MAX_BYTES) return;
			items.set(visit, [...(items.get(visit) ?? []), { item, bytes }]);
			count += 1;
			size += bytes;
		},
		visits: () => [...items.keys()],
		clear() {
			items.clear();
			count = 0;
			size = 0;
		},
	};
}

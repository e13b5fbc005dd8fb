import { type Area, NOTHING_REMEMBERED, type Remembered, recall, remember } from './remembered.ts';

/** What outlives the browser's session, at hand without reading the disk each time. */
export type Memory = {
	readonly now: () => Remembered;
	/** Reads what was kept; what cannot be read is as good as absent. */
	readonly load: () => Promise<void>;
	/** @throws when the browser does not keep it; the worker goes by it all the same */
	readonly keep: (next: Remembered) => Promise<void>;
	readonly clear: () => Promise<void>;
};

export function createMemory(area: Area & { readonly clear: () => Promise<void> }): Memory {
	let remembered = NOTHING_REMEMBERED;

	return {
		now: () => remembered,
		async load() {
			remembered = await recall(area).catch(() => NOTHING_REMEMBERED);
		},
		async keep(next) {
			remembered = next;
			await remember(area, next);
		},
		async clear() {
			remembered = NOTHING_REMEMBERED;
			await area.clear();
		},
	};
}

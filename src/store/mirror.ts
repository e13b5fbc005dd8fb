import { groupCommit } from './group-commit.ts';

/** The part of storage.session that we use. */
export type SessionArea = {
	readonly get: (keys: null) => Promise<Record<string, unknown>>;
	readonly set: (items: Record<string, unknown>) => Promise<void>;
	readonly remove: (keys: string[]) => Promise<void>;
	readonly clear: () => Promise<void>;
};

/** Copies a map in memory to storage.session, so that it survives the worker; small keys, written in groups. */
export type Mirror = {
	readonly load: () => Promise<ReadonlyMap<string, unknown>>;
	/** `undefined` removes. */
	readonly put: (key: string, value: unknown) => void;
	readonly clear: () => Promise<void>;
};

export function mirror(area: SessionArea): Mirror {
	// Without session storage the worker still works until it is stopped; there is nobody to tell.
	const { write, idle } = groupCommit<readonly [key: string, value: unknown]>(0, save, () => undefined);

	async function save(batch: readonly (readonly [key: string, value: unknown])[]): Promise<void> {
		const last = new Map(batch);
		const gone = [...last].filter(([, value]) => value === undefined).map(([key]) => key);
		const kept = [...last].filter(([, value]) => value !== undefined);
		if (gone.length > 0) await area.remove(gone);
		if (kept.length > 0) await area.set(Object.fromEntries(kept));
	}

	return {
		load: async () => new Map(Object.entries(await area.get(null))),
		put: (key, value) => void write([[key, value]]),
		async clear() {
			await idle();
			await area.clear();
		},
	};
}

import type { CounterName, CounterRow } from './rows.ts';
import type { Store } from './store.ts';

/** What belongs to no page: counted over all time, and shown to an arrival from its beginning on. */
export type Counters = {
	readonly load: (rows: readonly CounterRow[], session: ReadonlyMap<string, unknown>) => void;
	readonly add: (name: CounterName) => void;
	/** Notes where an arrival began, the first time it is told. */
	readonly arrived: (arrival: string) => void;
	/** Requests that no page could be named for since the arrival began. */
	readonly since: (arrival: string) => number;
	readonly drop: (arrival: string) => void;
	readonly clear: () => void;
};

export function createCounters(
	store: Pick<Store, 'write'>,
	session: { readonly put: (key: string, value: unknown) => void },
): Counters {
	const values = new Map<CounterName, number>();
	const began = new Map<string, number>();
	const value = (name: CounterName): number => values.get(name) ?? 0;

	return {
		load(rows, entries) {
			for (const row of rows) values.set(row.name, value(row.name) + row.value);
			for (const [key, count] of entries) {
				if (key.startsWith('began:') && typeof count === 'number') began.set(key.slice('began:'.length), count);
			}
		},
		add(name) {
			values.set(name, value(name) + 1);
			void store.write([{ put: 'counter', row: { name, value: value(name) } }]);
		},
		arrived(arrival) {
			if (began.has(arrival)) return;
			began.set(arrival, value('unattributed'));
			session.put(`began:${arrival}`, value('unattributed'));
		},
		since: (arrival) => value('unattributed') - (began.get(arrival) ?? value('unattributed')),
		drop(arrival) {
			began.delete(arrival);
			session.put(`began:${arrival}`, undefined);
		},
		clear() {
			values.clear();
			began.clear();
		},
	};
}

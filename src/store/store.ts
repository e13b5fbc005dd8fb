import { unwrap } from 'idb';
import type { Evidence } from '../core/messages.ts';
import { PRIVATE_ID } from '../core/private-id.ts';
import type { Recorded } from '../core/report.ts';
import { createBacklog } from './backlog.ts';
import { compact, type Written } from './compact.ts';
import { access, type Database, type STORES } from './database.ts';
import { type Failure, failureOf } from './failure.ts';
import { groupCommit } from './group-commit.ts';
import { deleteArrivals, deletePrivate, type Limits, trim } from './retention.ts';
import type { ArrivalRow, Change, ConsentRow, CounterRow, PendingRow, PolicyRow, VisitRow } from './rows.ts';

/** What was kept of one arrival. */
export type Kept = {
	readonly row: ArrivalRow | null;
	readonly visits: readonly VisitRow[];
	readonly recorded: readonly Recorded[];
	readonly consents: readonly ConsentRow[];
	/** The page view that each finding was made on, by its number. */
	readonly visitOf: ReadonlyMap<number, string>;
};

/** All that is kept, behind one writer. Nothing here rejects, but for {@link Store.clear}: a failure is remembered instead. */
export type Store = {
	/**
	 * Settles with true when the changes are durable, and with false when they could not be written: what is added to an arrival is then held in
	 * memory, and written when it can be.
	 */
	readonly write: (changes: readonly Change[]) => Promise<boolean>;
	readonly idle: () => Promise<void>;
	readonly arrival: (arrival: string) => Promise<Kept>;
	readonly visit: (visit: string) => Promise<VisitRow | null>;
	readonly evidence: (id: number) => Promise<Evidence | null>;
	/** True when findings of this request to this address are kept, whatever time they were begun at. */
	readonly holds: (request: { readonly visit: string; readonly requestId: string; readonly url: string }) => Promise<boolean>;
	readonly pending: () => Promise<readonly PendingRow[]>;
	readonly counters: () => Promise<readonly CounterRow[]>;
	/** Number of the newest finding, 0 where there is none; where that cannot be read, one that none has reached. */
	readonly lastId: () => Promise<number>;
	readonly totals: () => Promise<{ readonly visits: number; readonly findings: number }>;
	/** What was read of a site's documents. */
	readonly policies: (site: string) => Promise<readonly PolicyRow[]>;
	/** True where there is such an arrival, and it is not in the trash. */
	readonly knows: (arrival: string) => Promise<boolean>;
	/** Deletes what is too old or too much, oldest arrival first, `live` arrivals never; `going` hears of each before it goes. */
	readonly trim: (limits: Limits, live: ReadonlySet<string>, going: (arrival: string) => void) => Promise<void>;
	/** Deletes what was put into the trash until then: milliseconds since 1970. */
	readonly purge: (until: number) => Promise<void>;
	/** At once, and for good. */
	readonly delete: (arrivals: readonly string[]) => Promise<void>;
	/** What was recorded in private windows; `live` names arrivals and visits of those that have been opened since. */
	readonly deletePrivate: (live: () => ReadonlySet<string>) => Promise<void>;
	/** @throws when the browser does not delete */
	readonly clear: () => Promise<void>;
	readonly failure: () => Failure | null;
	readonly close: () => Promise<void>;
};

/** Milliseconds between two transactions: a page that sends a hundred requests at once waits for none of a hundred. */
const REST = 100;
/** Milliseconds from one try to write what could not be written to the next. */
const TRY_AGAIN = 5_000;
/** The stores that rows stand in. */
const PLACE = {
	arrival: 'arrivals',
	visit: 'visits',
	pending: 'pending',
	counter: 'counters',
	note: 'notes',
	trash: 'trash',
	policy: 'policies',
	picture: 'pictures',
	deeds: 'deeds',
	consents: 'consents',
} as const;
type StoreName = (typeof STORES)[number];

/** `caughtUp`: what could not be written of these arrivals is written now; what changed of them meanwhile is to be written again. */
export function createStore(name: string, caughtUp: (arrivals: readonly string[]) => void = () => undefined): Store {
	const { open, remove, close } = access(name);
	const backlog = createBacklog();
	let failure: Failure | null = null;
	let tried = 0;

	const { write, idle } = groupCommit<Change>(REST, save, (error) => {
		failure = failureOf(error);
	});

	async function save(batch: readonly Change[]): Promise<void> {
		try {
			await commit(await open(), batch);
		} catch (error) {
			await rescue(batch, error);
		}
		await catchUp().catch((error: unknown) => {
			failure = failureOf(error);
		});
	}

	/** One bad row must not take the rest of its batch with it. Nothing is deleted to make room: what is kept may be evidence. */
	async function rescue(batch: readonly Change[], cause: unknown): Promise<void> {
		const database = await open().catch(() => null);
		let failed: unknown = cause;
		if (database !== null && batch.length > 1) {
			failed = null;
			for (const change of batch) {
				await commit(database, [change]).catch((error: unknown) => {
					failed = error;
					backlog.keep([change]);
				});
			}
		} else backlog.keep(batch);
		if (failed !== null) throw failed;
	}

	/** Writes what waits. One that is refused for another reason than that nothing can be kept is given up. */
	async function catchUp(): Promise<void> {
		if (backlog.first() === undefined) failure = null;
		if (backlog.first() === undefined || Date.now() - tried < TRY_AGAIN) return;
		tried = Date.now();
		const database = await open();
		for (let late = backlog.first(); late !== undefined; late = backlog.first()) {
			// The arrival may have gone on since.
			const isKnown = (await database.getKey('arrivals', late.of.arrival)) !== undefined;
			const { of: _, ...alone } = late;
			await commit(database, [isKnown ? alone : late]).catch((error: unknown) => {
				if (failureOf(error) !== 'error_store_failed') throw error;
			});
			backlog.done(late);
		}
		failure = null;
		caughtUp(backlog.takeArrivals());
	}

	async function removeArrivals(database: Database, arrivals: readonly string[]): Promise<void> {
		const deleted = new Set(arrivals);
		backlog.forget((arrival) => deleted.has(arrival));
		await deleteArrivals(database, arrivals);
	}

	async function read<T>(otherwise: T, ask: (database: Database) => Promise<T>): Promise<T> {
		try {
			return await ask(await open());
		} catch (error) {
			failure ??= failureOf(error);
			return otherwise;
		}
	}

	return {
		write,
		idle,
		close,
		failure: () => failure,
		arrival: (arrival) =>
			read({ row: null, visits: [], recorded: [], consents: [], visitOf: new Map() }, async (database) => {
				const visits = await database.getAllFromIndex('visits', 'arrival', arrival);
				const rows = await database.getAllFromIndex('findings', 'arrival', arrival);
				const row = (await database.get('arrivals', arrival)) ?? null;
				const consents = await database.getAllFromIndex('consents', 'arrival', arrival);
				const visitOf = new Map(rows.map(({ id, visit }) => [id, visit]));
				return { row, visits, recorded: rows.map(({ id, finding }) => ({ id, finding })), consents, visitOf };
			}),
		visit: (visit) => read(null, async (database) => (await database.get('visits', visit)) ?? null),
		evidence: (id) =>
			read(null, async (database) => {
				const row = await database.get('findings', id);
				const evidence = row === undefined ? undefined : await database.get('evidence', row.evidence);
				return row === undefined || evidence === undefined || (await isInTrash(database, row.arrival))
					? null
					: { id, finding: row.finding, observation: evidence.observation };
			}),
		holds: ({ visit, requestId, url }) =>
			read(false, async (database) => {
				const start = `${visit}/${requestId}#`;
				const rows = await database.getAll('evidence', IDBKeyRange.bound(start, `${start}\uffff`));
				return rows.some(({ observation }) => observation.url === url);
			}),
		pending: () => read([], (database) => database.getAll('pending')),
		counters: () => read([], (database) => database.getAll('counters')),
		lastId: () =>
			read(Date.now(), async (database) => (await database.transaction('findings').store.openKeyCursor(null, 'prev'))?.key ?? 0),
		totals: () =>
			read({ visits: 0, findings: 0 }, async (database) => {
				const trash = await database.getAllKeys('trash');
				const gone = await Promise.all(trash.map((arrival) => database.get('arrivals', arrival)));
				return {
					visits: gone.reduce((left, row) => left - (row?.views ?? 0), await database.count('visits')),
					findings: gone.reduce((left, row) => left - (row?.findings ?? 0), await database.count('findings')),
				};
			}),
		policies: (site) => read([], (database) => database.getAllFromIndex('policies', 'site', site)),
		knows: (arrival) =>
			read(
				false,
				async (database) => (await database.getKey('arrivals', arrival)) !== undefined && !(await isInTrash(database, arrival)),
			),
		trim: (limits, live, going) =>
			read(undefined, (database) =>
				trim(database, limits, live, async (arrivals) => {
					for (const arrival of arrivals) going(arrival);
					// What was to be written of them before would come after.
					if (arrivals.length > 0) await write([]);
					await removeArrivals(database, arrivals);
				}),
			),
		purge: (until) =>
			read(undefined, async (database) => {
				const rows = await database.getAll('trash');
				const due = rows.filter(({ time }) => time <= until).map(({ arrival }) => arrival);
				await removeArrivals(database, due);
			}),
		async deletePrivate(live) {
			// What was to be written of them before would come after.
			await write([]);
			const kept = live();
			backlog.forget((arrival) => arrival.startsWith(PRIVATE_ID) && !kept.has(arrival));
			await read(undefined, (database) => deletePrivate(database, live, (arrivals) => removeArrivals(database, arrivals)));
		},
		delete: (arrivals) => read(undefined, (database) => removeArrivals(database, arrivals)),
		async clear() {
			await idle();
			backlog.clear();
			await remove();
			failure = null;
		},
	};
}

/** All of a batch, or nothing of it. Asked of the browser itself: `idb` would make a promise of every row, and the whole is what is waited for. */
async function commit(database: Database, batch: readonly Written[]): Promise<void> {
	const changes = compact(batch);
	if (changes.length === 0) return;
	const transaction = database.transaction([...new Set(changes.flatMap(storesOf))], 'readwrite');
	const done = transaction.done;
	try {
		const plain = unwrap(transaction);
		for (const change of changes) apply((name) => plain.objectStore(name), change);
		transaction.commit();
	} catch (error) {
		done.catch(() => undefined);
		transaction.abort();
		throw error;
	}
	await done;
}

function storesOf(change: Written): readonly StoreName[] {
	if ('drop' in change) return [PLACE[change.drop]];
	const own = change.put === 'findings' ? (['evidence', 'findings'] as const) : ([PLACE[change.put]] as const);
	return 'of' in change ? ['arrivals', ...own] : own;
}

function apply(store: (name: StoreName) => IDBObjectStore, change: Written): void {
	if ('drop' in change) return void store(PLACE[change.drop]).delete(change.key);
	if ('of' in change) store('arrivals').put(change.of);
	switch (change.put) {
		case 'deeds':
		case 'consents':
			for (const row of change.rows) store(PLACE[change.put]).put(row);
			return;
		case 'findings':
			store('evidence').put(change.evidence);
			for (const row of change.rows) store('findings').put(row);
			return;
		default:
			store(PLACE[change.put]).put(change.row);
	}
}

async function isInTrash(database: Database, arrival: string): Promise<boolean> {
	return (await database.getKey('trash', arrival)) !== undefined;
}

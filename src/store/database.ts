import {
	type DBSchema,
	deleteDB,
	type IDBPDatabase,
	type IDBPTransaction,
	type OpenDBCallbacks,
	openDB,
	type StoreNames,
} from 'idb';
import { failureOf } from './failure.ts';
import type {
	ArrivalRow,
	ConsentRow,
	CounterRow,
	DeedRow,
	EvidenceRow,
	FindingRow,
	NoteRow,
	PendingRow,
	PictureRow,
	PolicyRow,
	TrashRow,
	VisitRow,
} from './rows.ts';
import { upgradeArrivals } from './upgrade-arrivals.ts';

export interface Schema extends DBSchema {
	visits: { key: string; value: VisitRow; indexes: { arrival: string; started: number } };
	findings: { key: number; value: FindingRow; indexes: { visit: string; arrival: string; evidence: string } };
	evidence: { key: string; value: EvidenceRow; indexes: { visit: string } };
	pending: { key: string; value: PendingRow };
	counters: { key: string; value: CounterRow };
	arrivals: { key: string; value: ArrivalRow; indexes: { started: number; site: string } };
	deeds: { key: number; value: DeedRow; indexes: { arrival: string } };
	consents: { key: number; value: ConsentRow; indexes: { arrival: string } };
	pictures: { key: string; value: PictureRow; indexes: { arrival: string } };
	notes: { key: string; value: NoteRow };
	trash: { key: string; value: TrashRow };
	policies: { key: string; value: PolicyRow; indexes: { site: string } };
}
export type Database = IDBPDatabase<Schema>;
export type Upgrade = IDBPTransaction<Schema, StoreNames<Schema>[], 'versionchange'>;

/** What belongs to an arrival, and goes with it. */
export const ARRIVAL_STORES = [
	'arrivals',
	'visits',
	'findings',
	'evidence',
	'deeds',
	'consents',
	'pictures',
	'notes',
	'trash',
] as const;
export const STORES = [...ARRIVAL_STORES, 'pending', 'counters', 'policies'] as const;
const VERSION = 3;

/** Access to the one database: opened at the first use, and again when the browser closed it underneath us. */
export type Access = {
	/** @throws what IndexedDB throws when it cannot be opened; the next call tries again */
	readonly open: () => Promise<Database>;
	/** Opens also what a newer version made, where it has all that is known here; nothing may be written to it. */
	readonly openToRead: () => Promise<Database>;
	/** Removes the database, readable or not. */
	readonly remove: () => Promise<void>;
	readonly close: () => Promise<void>;
};

export function access(name: string): Access {
	let opened: Promise<Database> | null = null;
	const leaves: OpenDBCallbacks<Schema> = {
		blocking: (_current, _blocked, event) => {
			(event.target as IDBDatabase).close();
			opened = null;
		},
		terminated: () => {
			opened = null;
		},
	};

	function open(): Promise<Database> {
		opened ??= openDB<Schema>(name, VERSION, {
			async upgrade(database, oldVersion, _newVersion, transaction) {
				if (oldVersion < 1) create(database);
				if (oldVersion < 2) {
					createArrivals(database);
					transaction.objectStore('findings').createIndex('evidence', 'evidence');
					await upgradeArrivals(transaction);
				}
				if (oldVersion < 3) {
					database.createObjectStore('consents', { autoIncrement: true }).createIndex('arrival', 'arrival');
					database.createObjectStore('policies', { keyPath: 'key' }).createIndex('site', 'site');
				}
			},
			...leaves,
		}).catch((error: unknown) => {
			opened = null;
			throw error;
		});
		return opened;
	}

	async function openToRead(): Promise<Database> {
		try {
			return await open();
		} catch (error) {
			if (failureOf(error) !== 'error_store_newer') throw error;
			const newer = await openDB<Schema>(name, undefined, leaves);
			if (STORES.every((store) => newer.objectStoreNames.contains(store))) {
				opened = Promise.resolve(newer);
				return newer;
			}
			newer.close();
			throw error;
		}
	}

	async function close(): Promise<void> {
		const database = await opened?.catch(() => null);
		database?.close();
		opened = null;
	}

	return {
		open,
		openToRead,
		close,
		async remove() {
			await close();
			await deleteDB(name);
		},
	};
}

function create(database: Database): void {
	const visits = database.createObjectStore('visits', { keyPath: 'visit' });
	visits.createIndex('arrival', 'arrival');
	visits.createIndex('started', 'started');
	const findings = database.createObjectStore('findings', { keyPath: 'id' });
	findings.createIndex('visit', 'visit');
	findings.createIndex('arrival', 'arrival');
	database.createObjectStore('evidence', { keyPath: 'key' }).createIndex('visit', 'visit');
	database.createObjectStore('pending', { keyPath: 'key' });
	database.createObjectStore('counters', { keyPath: 'name' });
}

function createArrivals(database: Database): void {
	const arrivals = database.createObjectStore('arrivals', { keyPath: 'arrival' });
	arrivals.createIndex('started', 'started');
	arrivals.createIndex('site', 'site');
	database.createObjectStore('deeds', { autoIncrement: true }).createIndex('arrival', 'arrival');
	database.createObjectStore('pictures', { keyPath: 'id' }).createIndex('arrival', 'arrival');
	database.createObjectStore('notes', { keyPath: 'arrival' });
	database.createObjectStore('trash', { keyPath: 'arrival' });
}

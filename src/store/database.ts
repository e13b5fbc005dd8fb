import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from 'idb';
import type { CounterRow, EvidenceRow, FindingRow, PendingRow, VisitRow } from './rows.ts';

export interface Schema extends DBSchema {
	visits: { key: string; value: VisitRow; indexes: { arrival: string; started: number } };
	findings: { key: number; value: FindingRow; indexes: { visit: string; arrival: string } };
	evidence: { key: string; value: EvidenceRow; indexes: { visit: string } };
	pending: { key: string; value: PendingRow };
	counters: { key: string; value: CounterRow };
}
export type Database = IDBPDatabase<Schema>;

export const STORES = ['visits', 'findings', 'evidence', 'pending', 'counters'] as const;
const VERSION = 1;

/** Access to the one database: opened at the first use, and again when the browser closed it underneath us. */
export type Access = {
	/** @throws what IndexedDB throws when it cannot be opened; the next call tries again */
	readonly open: () => Promise<Database>;
	/** Removes the database, readable or not. */
	readonly remove: () => Promise<void>;
	readonly close: () => Promise<void>;
};

export function access(name: string): Access {
	let opened: Promise<Database> | null = null;

	function open(): Promise<Database> {
		opened ??= openDB<Schema>(name, VERSION, {
			upgrade(database, oldVersion) {
				if (oldVersion < 1) create(database);
			},
			blocking: (_current, _blocked, event) => {
				(event.target as IDBDatabase).close();
				opened = null;
			},
			terminated: () => {
				opened = null;
			},
		}).catch((error: unknown) => {
			opened = null;
			throw error;
		});
		return opened;
	}

	async function close(): Promise<void> {
		const database = await opened?.catch(() => null);
		database?.close();
		opened = null;
	}

	return {
		open,
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

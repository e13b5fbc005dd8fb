import { PRIVATE_ID } from '../core/private-id.ts';
import { ARRIVAL_STORES, type Database } from './database.ts';

export type Limits = {
	/** Arrivals that began before this, milliseconds since 1970, go. */
	readonly before: number;
	readonly maxFindings: number;
};

/** What was read of a site goes with the last arrival there. */
const STORES_OF_ARRIVAL = [...ARRIVAL_STORES, 'policies'] as const;
/** Arrivals looked at in one pass, so that a pass stays short. */
const AT_ONCE = 500;

/** Deletes what is too old or too much by `remove`, the oldest arrival first. */
export async function trim(
	database: Database,
	limits: Limits,
	live: ReadonlySet<string>,
	remove: (arrivals: readonly string[]) => Promise<void>,
): Promise<void> {
	const old = await database.getAllKeysFromIndex('arrivals', 'started', IDBKeyRange.upperBound(limits.before, true), AT_ONCE);
	await remove(old.filter((arrival) => !live.has(arrival)));
	let surplus = (await database.count('findings')) - limits.maxFindings;
	if (surplus <= 0) return;
	const oldest = await database.getAllKeysFromIndex('arrivals', 'started', null, AT_ONCE);
	for (const arrival of oldest) {
		if (surplus <= 0) return;
		if (live.has(arrival)) continue;
		surplus -= await database.countFromIndex('findings', 'arrival', arrival);
		await remove([arrival]);
	}
}

const ofPrivate = () => IDBKeyRange.bound(PRIVATE_ID, `${PRIVATE_ID}\uffff`);
const BY_ARRIVAL = ['visits', 'findings', 'deeds', 'consents', 'pictures'] as const;

/**
 * Deletes what was recorded in private windows, arrivals by `remove`: also of what only a part was written, and what waits to be judged. `live`: arrivals and
 * visits of private windows that have been opened since.
 */
export async function deletePrivate(
	database: Database,
	live: () => ReadonlySet<string>,
	remove: (arrivals: readonly string[]) => Promise<void>,
): Promise<void> {
	const arrivals = await privateArrivals(database);
	const kept = live();
	await remove(arrivals.filter((arrival) => !kept.has(arrival)));
	const transaction = database.transaction(['evidence', 'pending'], 'readwrite');
	const store = transaction.objectStore.bind(transaction);
	const evidence = await store('evidence').getAllKeys(ofPrivate());
	const pending = await store('pending').getAll();
	const known = live();
	const isOver = (visit: string | undefined): boolean => visit?.startsWith(PRIVATE_ID) === true && !known.has(visit);
	await Promise.all([
		...evidence.filter((key) => isOver(key.split('/')[0])).map((key) => store('evidence').delete(key)),
		...pending.filter(({ visit }) => isOver(visit)).map(({ key }) => store('pending').delete(key)),
		transaction.done,
	]);
}

async function privateArrivals(database: Database): Promise<readonly string[]> {
	const transaction = database.transaction(ARRIVAL_STORES);
	const store = transaction.objectStore.bind(transaction);
	const arrivals = new Set<string>();
	for (const name of ['arrivals', 'notes', 'trash'] as const)
		for (const key of await store(name).getAllKeys(ofPrivate())) arrivals.add(key);
	for (const name of BY_ARRIVAL) {
		const index = store(name).index('arrival');
		for (let at = await index.openKeyCursor(ofPrivate(), 'nextunique'); at !== null; at = await at.continue())
			arrivals.add(at.key);
	}
	return [...arrivals];
}

/** Each arrival with all that belongs to it, one transaction an arrival: writers are not kept waiting. */
export async function deleteArrivals(database: Database, arrivals: readonly string[]): Promise<void> {
	for (const arrival of arrivals) {
		const transaction = database.transaction(STORES_OF_ARRIVAL, 'readwrite');
		const store = transaction.objectStore.bind(transaction);
		const visits = await store('visits').index('arrival').getAllKeys(arrival);
		const evidence = await Promise.all(visits.map((visit) => store('evidence').index('visit').getAllKeys(visit)));
		const findings = await store('findings').index('arrival').getAllKeys(arrival);
		const deeds = await store('deeds').index('arrival').getAllKeys(arrival);
		const consents = await store('consents').index('arrival').getAllKeys(arrival);
		const pictures = await store('pictures').index('arrival').getAllKeys(arrival);
		const site = (await store('arrivals').get(arrival))?.site;
		const isLast = site !== undefined && (await store('arrivals').index('site').count(site)) === 1;
		// That a site's policy was read tells of a visit to it.
		const policies = isLast ? await store('policies').index('site').getAllKeys(site) : [];
		await Promise.all([
			...policies.map((key) => store('policies').delete(key)),
			...visits.map((key) => store('visits').delete(key)),
			...evidence.flat().map((key) => store('evidence').delete(key)),
			...findings.map((key) => store('findings').delete(key)),
			...deeds.map((key) => store('deeds').delete(key)),
			...consents.map((key) => store('consents').delete(key)),
			...pictures.map((key) => store('pictures').delete(key)),
			...(['arrivals', 'notes', 'trash'] as const).map((name) => store(name).delete(arrival)),
			transaction.done,
		]);
	}
}

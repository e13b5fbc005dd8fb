import type { Database } from './database.ts';

export type Limits = {
	/** Visits that began before this, milliseconds since 1970, go. */
	readonly before: number;
	readonly maxFindings: number;
};

/** Visits looked at in one pass, so that a pass stays short. */
const AT_ONCE = 500;

/** Deletes what is too old or too much, the oldest visit first. */
export async function trim(database: Database, limits: Limits, live: ReadonlySet<string>): Promise<void> {
	const old = await database.getAllKeysFromIndex('visits', 'started', IDBKeyRange.upperBound(limits.before, true), AT_ONCE);
	await deleteVisits(
		database,
		old.filter((visit) => !live.has(visit)),
	);
	let surplus = (await database.count('findings')) - limits.maxFindings;
	if (surplus <= 0) return;
	const oldest = await database.getAllKeysFromIndex('visits', 'started', null, AT_ONCE);
	for (const visit of oldest) {
		if (surplus <= 0) return;
		if (live.has(visit)) continue;
		surplus -= await database.countFromIndex('findings', 'visit', visit);
		await deleteVisits(database, [visit]);
	}
}

/** Each visit with all its findings and evidence, one transaction a visit: writers are not kept waiting. */
export async function deleteVisits(database: Database, visits: readonly string[]): Promise<void> {
	for (const visit of visits) {
		const transaction = database.transaction(['visits', 'findings', 'evidence'], 'readwrite');
		const findings = transaction.objectStore('findings');
		const evidence = transaction.objectStore('evidence');
		const findingKeys = await findings.index('visit').getAllKeys(visit);
		const evidenceKeys = await evidence.index('visit').getAllKeys(visit);
		await Promise.all([
			...findingKeys.map((key) => findings.delete(key)),
			...evidenceKeys.map((key) => evidence.delete(key)),
			transaction.objectStore('visits').delete(visit),
			transaction.done,
		]);
	}
}

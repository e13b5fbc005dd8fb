import { arrivalRow, withFindings, withView } from './arrival-row.ts';
import type { Upgrade } from './database.ts';
import type { ArrivalRow } from './rows.ts';

/** Version 1 had no rows of arrivals: they are made from those of visits and findings, which stay as they are. */
export async function upgradeArrivals(transaction: Upgrade): Promise<void> {
	const rows = new Map<string, ArrivalRow>();
	const visits = transaction.objectStore('visits').index('started').iterate();
	for await (const { value: visit } of visits) {
		const row = rows.get(visit.arrival) ?? arrivalRow(visit);
		rows.set(visit.arrival, withView(row, visit, row.views + 1));
	}
	for await (const { value } of transaction.objectStore('findings').iterate()) {
		const row = rows.get(value.arrival);
		if (row !== undefined) rows.set(value.arrival, withFindings(row, [value.finding]));
	}
	for (const row of rows.values()) await transaction.objectStore('arrivals').put(row);
}

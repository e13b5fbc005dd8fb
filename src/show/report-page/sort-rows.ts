import { compareSeverity } from '../../core/judge/severity.ts';
import type { Sort } from './address-state.ts';
import type { FindingRow } from './finding-row.ts';

/** Rows in the order that was asked for; what is equal stands as it was recorded. */
export function sortRows(rows: readonly FindingRow[], sort: Sort): readonly FindingRow[] {
	const time = ({ recorded }: FindingRow) => (Number.isNaN(recorded.finding.time) ? 0 : recorded.finding.time);
	if (sort === 'time') return rows.toSorted((a, b) => time(a) - time(b));
	if (sort === 'newest') return rows.toSorted((a, b) => time(b) - time(a));
	return rows.toSorted((a, b) => compareSeverity(b.recorded.finding.severity, a.recorded.finding.severity) || time(a) - time(b));
}

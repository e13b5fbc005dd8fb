import type { Report } from '../core/report.ts';
import type { VisitRow } from './rows.ts';

/** What became of the requests of several page views. */
export function sumOf(rows: readonly Pick<VisitRow, 'counts'>[]): Omit<Report['counts'], 'findings' | 'unattributed'> {
	const sum = (what: keyof VisitRow['counts']): number => rows.reduce((total, { counts }) => total + (counts[what] ?? 0), 0);
	return {
		requests: sum('requests'),
		thirdParty: sum('thirdParty'),
		unread: sum('unread'),
		unconfirmed: sum('unconfirmed'),
		unfollowed: sum('unfollowed'),
		missed: sum('missed'),
		unchecked: sum('unchecked'),
	};
}

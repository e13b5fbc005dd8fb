import { chainStart } from '../core/seal.ts';
import type { Finding, Severity, Visit } from '../core/types.ts';
import { type ArrivalRow, MAX_COMPANIES } from './rows.ts';

const ORDER: readonly Severity[] = ['low', 'medium', 'high', 'critical'];

/** An arrival of which nothing is known but where it began. */
export function arrivalRow({ arrival, site, health, started, incognito }: Visit): ArrivalRow {
	return {
		arrival,
		site,
		category: health.category,
		started,
		last: started,
		views: 0,
		findings: 0,
		worst: null,
		companies: [],
		chain: { length: 0, link: chainStart(arrival) },
		deeds: 0,
		pictures: 0,
		unattributed: 0,
		...(incognito && { incognito }),
	};
}

/** A view has begun, or is known better. */
export function withView(row: ArrivalRow, { health, started }: Visit, views: number): ArrivalRow {
	return {
		...row,
		category: health.category ?? row.category,
		started: Math.min(row.started, started),
		last: Math.max(row.last, started),
		views,
	};
}

export function withFindings(row: ArrivalRow, findings: readonly Finding[]): ArrivalRow {
	return findings.reduce(withFinding, { ...row, findings: row.findings + findings.length });
}

/** As on the badge, a company counts where it was told, and not where the site's own address was. */
function withFinding(row: ArrivalRow, { time, severity, health, outcome, recipient }: Finding): ArrivalRow {
	const { organisation, via } = recipient;
	const isTold = health !== 'none' && outcome === 'sent' && via === 'third-party';
	const isNew = isTold && row.companies.length < MAX_COMPANIES && !row.companies.includes(organisation);
	const isWorse = outcome === 'sent' && (row.worst === null || ORDER.indexOf(severity) > ORDER.indexOf(row.worst));
	return {
		...row,
		last: Math.max(row.last, time),
		worst: isWorse ? severity : row.worst,
		companies: isNew ? [...row.companies, organisation] : row.companies,
	};
}

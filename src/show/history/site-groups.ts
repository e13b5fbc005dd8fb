import { compareSeverity } from '../../core/judge/severity.ts';
import type { Severity } from '../../core/types.ts';
import type { ListedVisit } from './listed-visit.ts';

export type SiteGroup = {
	readonly site: string;
	/** In the order that they were given in; never empty. */
	readonly visits: readonly [ListedVisit, ...ListedVisit[]];
	readonly worst: Severity | null;
};

/** Visits by site, sites in the order of their first visit. */
export function siteGroups(visits: readonly ListedVisit[]): readonly SiteGroup[] {
	const groups = new Map<string, [ListedVisit, ...ListedVisit[]]>();
	for (const visit of visits) {
		const known = groups.get(visit.site);
		if (known) known.push(visit);
		else groups.set(visit.site, [visit]);
	}
	return [...groups].map(([site, own]) => ({ site, visits: own, worst: own.reduce(worse, null) }));
}

function worse(worst: Severity | null, visit: ListedVisit): Severity | null {
	if (worst === null || visit.worst === null) return worst ?? visit.worst;
	return compareSeverity(visit.worst, worst) > 0 ? visit.worst : worst;
}

/**
 * Those whose text holds every word of the search.
 * @param texts of the visits, one each, in lower case
 */
export function matching(visits: readonly ListedVisit[], texts: readonly string[], search: string): readonly ListedVisit[] {
	const words = search.toLowerCase().split(/\s+/).filter(Boolean);
	return words.length === 0 ? visits : visits.filter((_, index) => words.every((word) => texts[index]?.includes(word)));
}

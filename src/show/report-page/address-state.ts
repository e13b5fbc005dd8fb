import { FACETS } from './facets.ts';
import { eachFacet, type Filter } from './filter-rows.ts';

export const SORTS = ['severity', 'time', 'newest'] as const;
export type Sort = (typeof SORTS)[number];

/** What the report page shows, as it stands in its address: whoever gets the link sees the same. */
export type AddressState = {
	/** Null for the worst. */
	readonly site: string | null;
	readonly filter: Filter;
	readonly sort: Sort;
	/** Id of the finding that is open. */
	readonly finding: number | null;
};

/** Values of one facet, and characters of one value, that are read from an address. */
const MOST = 50;
const LONGEST = 300;

/** `search` may name a finding too: the extension links to one so. */
export function readAddressState(hash: string, search: string): AddressState {
	const said = new URLSearchParams(hash.replace(/^#/, ''));
	const finding = said.get('finding') ?? new URLSearchParams(search).get('finding');
	const sort = said.get('sort');
	return {
		site: said.get('site'),
		filter: {
			words: (said.get('q') ?? '').slice(0, LONGEST),
			chosen: eachFacet((facet) => [...new Set(said.getAll(facet).slice(0, MOST))].map((value) => value.slice(0, LONGEST))),
		},
		sort: SORTS.find((one) => one === sort) ?? 'severity',
		finding: finding !== null && /^\d{1,15}$/.test(finding) ? Number(finding) : null,
	};
}

/** `#q=…&company=…&finding=…`; '' where nothing was chosen. */
export function writeAddressState({ site, filter, sort, finding }: AddressState): string {
	const said = new URLSearchParams();
	if (site !== null) said.set('site', site);
	if (filter.words !== '') said.set('q', filter.words);
	for (const facet of FACETS) for (const value of filter.chosen[facet]) said.append(facet, value);
	if (sort !== 'severity') said.set('sort', sort);
	if (finding !== null) said.set('finding', String(finding));
	const written = said.toString();
	return written === '' ? '' : `#${written}`;
}

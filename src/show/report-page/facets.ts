export const FACETS = ['company', 'service', 'severity', 'about', 'kind', 'certainty', 'stage', 'consent'] as const;

/** What findings can be chosen by. */
export type Facet = (typeof FACETS)[number];

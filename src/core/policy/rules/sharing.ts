import type { Rule } from './rule.ts';

/** What is shared, with whom: denied, limited, possible or admitted. The grammar of it is in `deeds.ts`. */
export const sharing: Rule = {
	id: 'sharing',
	finds: ({ deeds }) =>
		deeds.flatMap(({ does, byConsent: _, ...said }) => (does === 'share' ? [{ kind: 'sharing' as const, ...said }] : [])),
};

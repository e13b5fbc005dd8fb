import type { Rule } from './rule.ts';

/** Nothing but that a browser is on this site. */
export const site: Rule = { id: 'site', concludes: ({ site: name }) => ({ key: 'what_site', args: [name] }) };

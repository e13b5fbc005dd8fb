import type { Link } from './policy-links.ts';
import type { PolicyText } from './policy-text.ts';

/** Name under which the reader of a page stands in our scripts' own world. */
export const READ_POLICY = 'telltaleReadPolicy';

/** What the reader is asked for: the policy that a page is, or what a page of the site says of its policies. */
export type PolicyOrder = 'policy' | 'page';

/** A page read as a policy. Untrusted, as is all that comes from a page. */
export type PolicyPage = {
	readonly text: PolicyText;
	/** Media type that the browser shows it as. */
	readonly mediaType: string;
	/** HTTP status of the page; 0 where the browser does not tell. */
	readonly status: number;
};

/** The links of a page, and what it promises beside its fields. */
export type PolicyPointers = { readonly links: readonly Link[]; readonly promises: PolicyText };

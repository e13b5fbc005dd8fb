import type { KeptPolicy } from '../../core/policy/kept-policy.ts';
import type { PolicyCandidate, PolicyKind } from '../../core/policy/policy-links.ts';

/** What the root does for the policy panel: it looks at the page, opens tabs and keeps what was read. */
export type PolicyDesk = {
	/** Looks at the links of the page, and at what it promises, where it is still open. */
	readonly find: () => Promise<PoliciesFound>;
	/** Opens a document in a tab, as a person would, and reads it there. Rejects where it could not be kept. */
	readonly read: (kind: PolicyKind, url: string) => Promise<PolicyOutcome>;
};

export type PoliciesFound = {
	/** The page was open, so that its links are known. */
	readonly open: boolean;
	readonly candidates: readonly PolicyCandidate[];
	/** All that is kept of the site by now. */
	readonly kept: readonly KeptPolicy[];
};

/** Why nothing was read: a PDF; no text; the site says that there is no such page; the tab was closed; it did not load; the browser let nobody in. */
export type WhyUnread = 'pdf' | 'empty' | 'missing' | 'closed' | 'late' | 'failed';

export type PolicyOutcome =
	| { readonly is: 'read'; readonly kept: readonly KeptPolicy[] }
	| { readonly is: 'unread'; readonly why: WhyUnread };

import type { Place } from './policy-text.ts';

export type ClaimKind =
	| 'sharing'
	| 'sale'
	| 'consent-before-sharing'
	| 'retention'
	| 'deletion'
	| 'security'
	| 'hipaa'
	| 'named-recipient'
	| 'gpc';

/**
 * What is said of it.
 * sharing, sale: `denied` (no exception is named beside it), `limited` (denied but for something), `possible` ("may"), `admitted`; named-recipient the last two.
 * consent: `promised`, `implied` ("by using the site you agree"). retention: `stated` (a time), `vague`. deletion: `offered`, `limited`, `passed-on` (to
 * those who received it). security: `claimed`, `disclaimed`. hipaa: `claimed`, `denied`. gpc: `honoured`, `ignored`.
 */
export type Stance =
	| 'denied'
	| 'limited'
	| 'possible'
	| 'admitted'
	| 'promised'
	| 'implied'
	| 'stated'
	| 'vague'
	| 'offered'
	| 'passed-on'
	| 'claimed'
	| 'disclaimed'
	| 'honoured'
	| 'ignored';

export type With =
	| 'anyone'
	| 'third-parties'
	| 'advertisers'
	| 'social'
	| 'analytics'
	| 'brokers'
	| 'partners'
	| 'affiliates'
	| 'service-providers'
	| 'insurers'
	| 'employers'
	| 'authorities'
	| 'care';

/** `any`: "your information", "what you tell us". `records`, `medication`, `reproductive` are health data of one sort; `anonymous` is said to point to nobody. */
export type What =
	| 'any'
	| 'health'
	| 'protected'
	| 'records'
	| 'medication'
	| 'reproductive'
	| 'answers'
	| 'messages'
	| 'personal'
	| 'contact'
	| 'email'
	| 'phone'
	| 'name'
	| 'usage'
	| 'visit'
	| 'payment'
	| 'anonymous';

export type Purpose = 'advertising' | 'their-own' | 'analytics' | 'care' | 'legal' | 'research' | 'merger';

/** One thing that a policy, or a page beside a form, says that the site does or does not do. */
export type Claim = {
	readonly kind: ClaimKind;
	readonly stance: Stance;
	/** Empty where the sentence names nobody. */
	readonly with: readonly With[];
	/** Organisations by our names for them. */
	readonly named: readonly string[];
	/** Empty where it says only "information". */
	readonly what: readonly What[];
	/** Empty where it is said of every purpose, or of none. */
	readonly purposes: readonly Purpose[];
	/** The words of an exception, as they stand there; null where there is none. */
	readonly unless: string | null;
	/**
	 * Its sentence is known from the first word to the last. Of a denial: it is a plain promise, under a heading that does not narrow it; any other may mean less than it seems to. Of
	 * anything else: it takes back no promise.
	 */
	readonly understood: boolean;
	/** A policy speaks for the whole site; words on a page for what stands beside them. */
	readonly source: 'policy' | 'page';
	/** The rule that found it: the name of its file. */
	readonly rule: string;
	/** The whole sentence. */
	readonly quote: string;
	readonly heading: string | null;
	readonly at: Place;
};

/** A claim before it is known where it stands. */
export type Said = Omit<Claim, 'understood' | 'source' | 'rule' | 'quote' | 'heading' | 'at'>;

/** What a policy says that it means by a word. */
export type Definition = {
	readonly term: string;
	readonly is: 'means' | 'includes' | 'excludes';
	readonly what: readonly What[];
	readonly with: readonly With[];
	readonly quote: string;
	readonly at: Place;
};

/** A policy as it was read off the page that the person opened. Hostile: a site writes it. */
export type PolicyText = {
	readonly url: string;
	readonly title: string;
	/** What the page says of itself (`lang`); '' where it says nothing. Not trusted: see {@link languageOf}. */
	readonly language: string;
	/** In the order of the page; a heading belongs to all that follows until the next. */
	readonly blocks: readonly PolicyBlock[];
	/** The reader stopped before the end of the page. */
	readonly truncated: boolean;
};

/** A paragraph, an item of a list or a cell. */
export type PolicyBlock = { readonly heading: string | null; readonly text: string };

/** Where something stands in a policy: block by number from 0, characters of its text. */
export type Place = { readonly block: number; readonly start: number; readonly end: number };

export type PolicySentence = { readonly text: string; readonly heading: string | null; readonly at: Place };

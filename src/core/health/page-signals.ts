/** What a page says about itself that bears on whether it is a health site. Bounded: at most 20 of each. */
export type PageSignals = {
	/** schema.org types that the page declares. */
	readonly types: readonly string[];
	/** Phrases of the site vocabulary found in title, headings, description, labels and text. */
	readonly phrases: readonly string[];
};

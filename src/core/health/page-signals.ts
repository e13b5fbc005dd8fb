import { htmlParts } from './html-parts.ts';
import { schemaTypes } from './schema-types.ts';
import { phrasesIn, plainText, siteWords } from './site-words.ts';

/** What a page says about itself that bears on whether it is a health site. Bounded: at most 20 of each. */
export type PageSignals = {
	/** schema.org types that the page declares. */
	readonly types: readonly string[];
	/** Phrases of the site vocabulary found in title, headings, description, labels and text. */
	readonly phrases: readonly string[];
};

/** The parts of a page that signals are read from. */
export type PageParts = {
	/** Texts of the page's `application/ld+json` scripts. */
	readonly jsonLd: readonly string[];
	readonly title: string;
	readonly description: string;
	readonly headings: readonly string[];
	readonly labels: readonly string[];
	/** Visible text. */
	readonly text: string;
};

const MAX_EACH = 20;
const MAX_PART = 2_000;
const MAX_PARTS = 100;
const MAX_TEXT = 20_000;

const positiveTypes = siteWords.types.filter(({ weight }) => weight > 0).flatMap((group) => group.words);
const knownTypes = new Set(siteWords.types.flatMap((group) => group.words));
const positivePhrases = [...siteWords.phrases]
	.sort((a, b) => b.weight - a.weight)
	.flatMap((group) => group.words)
	.concat(siteWords.scales);

/** Strongest phrases come first, so that the bound drops the weakest; half of the room is kept for what speaks against a health site. */
export function signalsFromParts(parts: PageParts): PageSignals {
	const plain = plainText(
		[
			parts.title,
			parts.description,
			...parts.headings.slice(0, MAX_PARTS).map((heading) => heading.slice(0, MAX_PART)),
			...parts.labels.slice(0, MAX_PARTS).map((label) => label.slice(0, MAX_PART)),
			parts.text.slice(0, MAX_TEXT),
		]
			.map((part) => part.slice(0, MAX_TEXT))
			.join(' | '),
	);
	const against = phrasesIn(plain, siteWords.against).slice(0, MAX_EACH / 2);
	const scales = phrasesIn(plain, siteWords.scales).slice(0, 2);
	const speaking = phrasesIn(plain, positivePhrases).filter((phrase) => !siteWords.scales.includes(phrase));
	return {
		types: schemaTypes(parts.jsonLd)
			.filter((type) => knownTypes.has(type))
			.slice(0, MAX_EACH),
		phrases: [...scales, ...speaking.slice(0, MAX_EACH - scales.length - against.length), ...against],
	};
}

/** Signals of a recorded page. Text that is not HTML gives few signals or none, never an error. */
export function signalsFromHtml(html: string): PageSignals {
	return signalsFromParts(htmlParts(html));
}

/** False where nothing on the page speaks for a health site, so that nothing need be said about it. */
export function speaksForHealth({ types, phrases }: PageSignals): boolean {
	return types.some((type) => positiveTypes.includes(type)) || phrases.some((phrase) => !siteWords.against.includes(phrase));
}

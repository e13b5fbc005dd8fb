import type { Meaning } from './destination.ts';
import { every } from './every.ts';
import { under } from './under.ts';

/** Text that tags read off the page by themselves: its title, OpenGraph, and schema.org as microdata and JSON-LD. The rest is bookkeeping. */
export function pageText(places: {
	readonly meta: string;
	readonly openGraph: string;
	readonly schema: string;
	readonly jsonLd: string;
}): Record<string, Meaning> {
	const { meta, openGraph, schema, jsonLd } = places;
	return {
		...Object.fromEntries([meta, openGraph, schema, jsonLd].flatMap((place) => [[`${place}/**`, 'page-meta'] as const])),
		...every('ignore', meta, openGraph, schema, jsonLd),
		[`${meta}/title`]: 'title',
		// Tells the page even where its address was cut down to the site's.
		[`${openGraph}/og:url`]: 'page',
		...under(
			[openGraph],
			every(
				'ignore',
				'og:locale* og:type og:image* og:video* article:*_time article:publisher twitter:card twitter:site',
				'fb:*',
			),
		),
		...under(
			[openGraph],
			every('ignore', 'og:image*/** og:video*/** twitter:image* twitter:image*/** twitter:creator twitter:domain'),
		),
		...under(
			[schema, jsonLd],
			every(
				'ignore',
				'**/dimensions/* **/type **/@type **/@id **/@id/** **/@context **/sameAs/** **/logo/** **/image/** **/image **/width',
				'**/height **/datePublished **/dateModified **/uploadDate **/inLanguage **/position **/potentialAction/** **/publisher/**',
				'**/contentUrl **/contentUrl/** **/thumbnailUrl **/thumbnailUrl/** **/telephone **/openingHours **/address/** **/geo/**',
			),
		),
	};
}

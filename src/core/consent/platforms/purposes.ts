import type { ConsentPurposes } from '../consent-event.ts';

/** A value inside what a page answered; undefined where there is none. Only what an object has of its own. */
export function inside(value: unknown, ...path: readonly string[]): unknown {
	let here = value;
	for (const key of path) {
		if (typeof here !== 'object' || here === null || !Object.hasOwn(here, key)) return undefined;
		here = (here as Readonly<Record<string, unknown>>)[key];
	}
	return here;
}

export function entriesOf(value: unknown): readonly (readonly [string, unknown])[] {
	return typeof value === 'object' && value !== null ? Object.entries(value).slice(0, MOST) : [];
}

export function listOf(value: unknown): readonly unknown[] {
	return Array.isArray(value) ? value.slice(0, MOST) : [];
}

export function textOf(value: unknown): string | null {
	return typeof value === 'string' ? value.slice(0, LONGEST) : null;
}

/** Categories and services that one page asks about, and letters in a list of them. */
const MOST = 2_000;
const LONGEST = 20_000;

const YES = /^(?:true|yes|granted|accept|accepted|allow|allowed|all_accepted|1)$/i;
const NO = /^(?:false|no|denied|deny|reject|rejected|revoked|disallow|all_denied|0)$/i;

/** True and false as platforms write them; null for anything else, as "Auto" and an empty text, which say that nobody chose. */
export function truth(value: unknown): boolean | null {
	if (typeof value === 'boolean') return value;
	if (value === 1 || value === 0) return value === 1;
	const text = textOf(value) ?? '';
	return YES.test(text) ? true : NO.test(text) ? false : null;
}

/** What all that say something say; null where nothing does, or they differ. */
export function together(all: readonly (boolean | null)[]): boolean | null {
	const said = new Set(all.filter((one) => one !== null));
	return said.size === 1 ? ([...said][0] ?? null) : null;
}

type Categories = {
	readonly advertising: readonly string[];
	readonly analytics: readonly string[];
	readonly sale?: readonly string[];
};

/** Purposes of what a platform says by category: `{marketing: 'yes', analytics: ''}`. */
export function byCategory(said: unknown, { advertising, analytics, sale = [] }: Categories): ConsentPurposes {
	const of = (names: readonly string[]) => together(names.map((name) => truth(inside(said, name))));
	const ofSale = of(sale);
	return { advertising: of(advertising), analytics: of(analytics), ...(ofSale !== null && { sale: ofSale }) };
}

/** True where any purpose is known. */
export function isKnown({ advertising, analytics, sale }: ConsentPurposes): boolean {
	return advertising !== null || analytics !== null || typeof sale === 'boolean';
}

const ADVERTISING = /advert|marketing|\bads?\b|targeting|remarketing|retargeting|social|personali[sz]ed ads/i;
const ANALYTICS = /analy|statisti|measurement|metrics/i;

/** What a category that a site named itself is for, as it is usually named; null where the name does not tell. */
export function purposeOf(category: string): 'advertising' | 'analytics' | null {
	const plain = category.replace(/[_-]+/g, ' ');
	const [ads, counts] = [ADVERTISING.test(plain), ANALYTICS.test(plain)];
	if (ads === counts) return null;
	return ads ? 'advertising' : 'analytics';
}

/** Purposes of categories or services by what each is for. */
export function byPurpose(
	said: readonly (readonly [purpose: 'advertising' | 'analytics' | null, consent: unknown])[],
): ConsentPurposes {
	const of = (wanted: string) => together(said.flatMap(([purpose, consent]) => (purpose === wanted ? [truth(consent)] : [])));
	return { advertising: of('advertising'), analytics: of('analytics') };
}

import answer from '../data/terms/answer.json';
import appointment from '../data/terms/appointment.json';
import assessment from '../data/terms/assessment.json';
import condition from '../data/terms/condition.json';
import insurance from '../data/terms/insurance.json';
import medication from '../data/terms/medication.json';
import mentalHealth from '../data/terms/mental-health.json';
import notHealth from '../data/terms/not-health.json';
import portal from '../data/terms/portal.json';
import procedure from '../data/terms/procedure.json';
import provider from '../data/terms/provider.json';
import reproductive from '../data/terms/reproductive.json';
import sexualHealth from '../data/terms/sexual-health.json';
import substanceUse from '../data/terms/substance-use.json';
import trait from '../data/terms/trait.json';
import type { HealthKind } from '../types.ts';
import { tokens } from './tokens.ts';
import type { Weight } from './vocabulary.ts';

/** A word or phrase that names health, and where it can be looked up. Written in the singular; the plural is found too. */
export type Term = {
	readonly term: string;
	readonly kind: HealthKind;
	readonly weight: Weight;
	readonly source: string;
	/** ICD-10-CM category that the term names as a whole; one term a category. */
	readonly code?: string;
};

/** An everyday phrase that holds a health word and is not about health ("tropical depression"). It takes its words out of the text. */
export type Trap = { readonly term: string; readonly not: true; readonly source: string };

/** Phrases by their words; `row` stands where a phrase ends. */
export type Branch = { readonly next: Map<string, Branch>; row?: Term | Trap };

export const terms: readonly Term[] = [
	answer,
	appointment,
	assessment,
	condition,
	insurance,
	medication,
	mentalHealth,
	portal,
	procedure,
	provider,
	reproductive,
	sexualHealth,
	substanceUse,
	trait,
].flatMap((rows) => rows as readonly Term[]);

export const traps = notHealth as readonly Trap[];

/** Written as one word: "birthcontrol", "mentalhealth". Shorter ones would collide with other words. */
const shortestJoined = 9;

/** The tree of all phrases. A phrase of several words is also found joined, unless another row has that word. */
export function termIndex(): Branch {
	const root: Branch = { next: new Map() };
	for (const row of [...terms, ...traps]) plant(root, words(row.term), row);
	for (const row of terms) {
		const joined = words(row.term);
		const text = joined.join('');
		if (joined.length > 1 && joined.length < 4 && text.length >= shortestJoined && /^[a-z]+$/.test(text))
			plant(root, [text], row);
	}
	return root;
}

function words(term: string): readonly string[] {
	return tokens(term).map((token) => token.text);
}

function plant(root: Branch, path: readonly string[], row: Term | Trap): void {
	let branch = root;
	for (const text of path) {
		const below = branch.next.get(text) ?? { next: new Map() };
		branch.next.set(text, below);
		branch = below;
	}
	branch.row ??= row;
}

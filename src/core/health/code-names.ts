import vocabulary from '../data/vocabulary.json' with { type: 'json' };
import { remembered } from '../remembered.ts';
import { allEnds } from './term-index.ts';
import { tokens } from './tokens.ts';
import type { TermMatch } from './vocabulary.ts';

const keyWords = new Set(['icd', 'dx', 'diag', 'diagnosis', 'diagnoses', 'diagnostic', 'cie', 'diagnostico', 'diagnosticos']);
const code = /^[A-TV-Z]\d[0-9AB](?:\.?[0-9A-Z]{1,4})?$/;
const mostCodes = 10;

let byCategory: ReadonlyMap<string, TermMatch> | undefined;

/**
 * Conditions that a value names by their ICD-10-CM codes ("F31.81", "F32.1,F41.1"), one for each category. Only where the key says that
 * they are such codes ("icd10", "dxCode", "diagnosis"): by itself a code looks like an article number or a flight.
 */
export function codeNames(key: string, value: string): readonly TermMatch[] {
	if (!saysCodes(key)) return [];
	byCategory ??= categories();
	const names = new Set<TermMatch>();
	for (const part of value
		.slice(0, 500)
		.toUpperCase()
		.split(/[^A-Z0-9.]+/)
		.slice(0, 100)) {
		const name = code.test(part) ? byCategory.get(part.slice(0, 3)) : undefined;
		if (name && names.size < mostCodes) names.add(name);
	}
	return [...names];
}

const saysCodes = remembered((key) => tokens(key).some(({ text }) => keyWords.has(text)));

/** Each code stands after the number of phrases from the one before: `12L70 3K21`. */
function categories(): ReadonlyMap<string, TermMatch> {
	const ends = allEnds();
	const all = new Map<string, TermMatch>();
	let at = 0;
	for (const one of vocabulary.codes.split(' ')) {
		at += Number(one.slice(0, -3));
		const end = ends[at];
		if (end && end !== 'trap') all.set(one.slice(-3), { ...end, weight: 'sure' });
	}
	return all;
}

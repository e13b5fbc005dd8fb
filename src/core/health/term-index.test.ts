import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { singular } from './singular.ts';
import { terms, traps } from './term-index.ts';
import { tokens } from './tokens.ts';

const folder = new URL('../data/terms/', import.meta.url);
const files = readdirSync(folder).map((name) => ({
	name,
	rows: JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Row[],
}));
type Row = { term: string; kind?: string; weight?: string; not?: true; source: string; code?: string };

const key = (term: string) => tokens(term).map(({ text }) => text);

describe.each(files)('data/terms/$name', ({ name, rows }) => {
	it('is sorted', () => {
		const order = rows.map(({ term }) => term);
		expect(order).toEqual([...order].sort());
	});

	it('holds rows of one kind, each with a weight and a source', () => {
		const kind = name.replace('.json', '');
		const wrong = rows.filter((row) =>
			row.not
				? kind !== 'not-health' || !row.source.startsWith('everyday use: ')
				: row.kind !== kind || !/^(?:sure|topic|service|ambiguous)$/.test(row.weight ?? '') || row.source.trim().length < 3,
		);
		expect(wrong).toEqual([]);
	});

	it('is written in lower-case words', () => {
		expect(rows.filter(({ term }) => term !== term.toLowerCase().trim() || key(term).join('') === '')).toEqual([]);
	});
});

describe('the vocabulary', () => {
	it('reads every file', () => {
		expect(terms.length + traps.length).toBe(files.reduce((sum, { rows }) => sum + rows.length, 0));
	});

	it('names no phrase twice', () => {
		const seen = new Set<string>();
		const twice = [...terms, ...traps].filter(({ term }) => seen.size === seen.add(key(term).join(' ')).size);
		expect(twice).toEqual([]);
	});

	it('has a term inside every trap', () => {
		const names = new Set(terms.map(({ term }) => key(term).join(' ')));
		const holds = (words: readonly string[]) =>
			words.some((_, from) => words.some((_, to) => to >= from && names.has(words.slice(from, to + 1).join(' '))));
		expect(traps.filter(({ term }) => !holds(key(term)) && !holds(key(term).map(singular)))).toEqual([]);
	});

	it('gives each ICD-10-CM code to one term that cites it', () => {
		const coded = terms.filter(({ code }) => code !== undefined);
		expect(coded.filter(({ code, source }) => source !== `ICD-10-CM ${code}`)).toEqual([]);
		expect(new Set(coded.map(({ code }) => code)).size).toBe(coded.length);
	});

	it('names the ingredient of every brand', () => {
		expect(terms.filter(({ source }) => source.startsWith('DailyMed') && !/^DailyMed: brand of \S/.test(source))).toEqual([]);
	});
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { termFiles, vocabularyJson } from '../../../scripts/data-vocabulary.ts';
import areas from '../data/areas.json' with { type: 'json' };
import { singular } from './singular.ts';
import { endAt, walkWord } from './term-index.ts';
import { tokens } from './tokens.ts';

const files = termFiles();
const rows = files.flatMap((file) => file.rows);
const terms = rows.filter((row) => row.not !== true);
const traps = rows.filter((row) => row.not === true);

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
	it('is what `npm run data` writes: run it after a change of data/terms', () => {
		const written = readFileSync(new URL('../data/vocabulary.json', import.meta.url), 'utf8');
		// Compared whole, but not printed whole.
		expect(written === vocabularyJson()).toBe(true);
	});

	it('leads every row to what it is', () => {
		const wrong = rows.filter(({ term, kind, weight, not }) => {
			const words = key(term);
			const end = endAt(words.reduce(walkWord, 0), words.join(' '));
			return not ? end !== 'trap' : JSON.stringify(end) !== JSON.stringify({ term, kind, weight });
		});
		expect(wrong).toEqual([]);
	});

	it('names no phrase twice', () => {
		const seen = new Set<string>();
		const twice = rows.filter(({ term }) => seen.size === seen.add(key(term).join(' ')).size);
		expect(twice).toEqual([]);
	});

	it('has a term or the words of an area inside every trap', () => {
		const names = new Set([...terms.map(({ term }) => key(term).join(' ')), ...areas.map(({ words }) => words)]);
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

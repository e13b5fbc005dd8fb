import { readdirSync, readFileSync } from 'node:fs';
import { tokens } from '../src/core/health/tokens.ts';
import { trieOf } from '../src/core/trie.ts';
import { trieText } from './data-trie.ts';

/** A row of src/core/data/terms: a term, or a trap. */
type Row = {
	readonly term: string;
	readonly kind?: string;
	readonly weight?: string;
	readonly not?: true;
	readonly source: string;
	/** ICD-10-CM category that the term names as a whole; one term a category. */
	readonly code?: string;
};

const folder = new URL('../src/core/data/terms/', import.meta.url);

/** The rows of each file. */
export function termFiles(): { readonly name: string; readonly rows: readonly Row[] }[] {
	return readdirSync(folder)
		.sort()
		.map((name) => ({ name, rows: JSON.parse(readFileSync(new URL(name, folder), 'utf8')) }));
}

/** Signs that stand for a label; no word holds one of them. */
const SIGNS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ!#$%*+-./:;<=>?@[]^_|~'];

/** The phrases of all rows as one trie, and what else is asked of them. Their sources stay behind. */
export function vocabularyJson(): string {
	const rows = termFiles().flatMap((file) => file.rows);
	const labels = [...new Set(rows.map(labelOf))].sort();
	if (labels.length > SIGNS.length) throw new Error('There are more labels than signs for them');
	const signOf = (row: Row) => SIGNS[labels.indexOf(labelOf(row))] ?? '';
	const phrases = rows.map((row) => [wordsOf(row), signOf(row)] as const);
	const spellings = rows.filter((row) => !row.not && wordsOf(row) !== row.term).map((row) => [wordsOf(row), row.term] as const);
	const trie = trieText(phrases);
	const parts = {
		labels: Object.fromEntries(labels.map((label, index) => [SIGNS[index], label])),
		codes: codesOf(rows, trie),
		spellings: Object.fromEntries(spellings.toSorted(([a], [b]) => (a < b ? -1 : 1))),
		phrases: trie,
	};
	return `{\n${Object.entries(parts)
		.map(([name, part]) => `${JSON.stringify(name)}: ${JSON.stringify(part)}`)
		.join(',\n')}\n}\n`;
}

/** ICD-10-CM categories, each after the number of phrases from the one before in the trie: `12L70 3K21`. */
function codesOf(rows: readonly Row[], trie: string): string {
	const codes = new Map(rows.flatMap((row) => (row.code === undefined ? [] : [[wordsOf(row), row.code] as const])));
	let last = 0;
	return trieOf(() => [trie, SIGNS.join('')])
		.words()
		.flatMap(([words], index) => {
			const code = codes.get(words);
			if (code === undefined) return [];
			const gap = index - last;
			last = index;
			return [`${gap}${code}`];
		})
		.join(' ');
}

function labelOf({ not, kind, weight }: Row): string {
	return not ? 'trap' : `${kind} ${weight}`;
}

function wordsOf({ term }: Row): string {
	return tokens(term)
		.map(({ text }) => text)
		.join(' ');
}

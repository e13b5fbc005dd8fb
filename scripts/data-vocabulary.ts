import { readdirSync, readFileSync } from 'node:fs';
import { tokens } from '../src/core/health/tokens.ts';
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
	const parts = {
		labels: Object.fromEntries(labels.map((label, index) => [SIGNS[index], label])),
		codes: codesByKind(rows),
		spellings: Object.fromEntries(spellings.toSorted(([a], [b]) => (a < b ? -1 : 1))),
		phrases: trieText(phrases),
	};
	return `{\n${Object.entries(parts)
		.map(([name, part]) => `${JSON.stringify(name)}: ${JSON.stringify(part)}`)
		.join(',\n')}\n}\n`;
}

/** ICD-10-CM categories, each before its term: `L70acne,L65alopecia`. */
function codesByKind(rows: readonly Row[]): Record<string, string> {
	const coded = rows.filter(({ code }) => code !== undefined).sort((a, b) => ((a.code ?? '') < (b.code ?? '') ? -1 : 1));
	const kinds = [...new Set(coded.map(({ kind = '' }) => kind))].sort();
	const list = (kind: string) => coded.filter((row) => row.kind === kind).map(({ code, term }) => `${code}${term}`);
	return Object.fromEntries(kinds.map((kind) => [kind, list(kind).join(',')]));
}

function labelOf({ not, kind, weight }: Row): string {
	return not ? 'trap' : `${kind} ${weight}`;
}

function wordsOf({ term }: Row): string {
	return tokens(term)
		.map(({ text }) => text)
		.join(' ');
}

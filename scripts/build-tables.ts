import { readFileSync } from 'node:fs';
import { type Plugin, transformSync } from 'esbuild';
import { deflateRaw } from 'pako';

/**
 * What ships of the tables: without `source`, which is for the people who check them, and so written that a start of the worker, which happens at every
 * event after a pause, pays little for them. What they say is the same.
 */
export const tables: Plugin = {
	name: 'tables',
	setup(build) {
		build.onLoad({ filter: /\/src\/core\/data\/.*\.json$/ }, ({ path }) => ({
			contents: dataModule(readFileSync(path, 'utf8')),
		}));
		build.onLoad({ filter: /\/src\/core\/destinations\/[a-z0-9-]+\.ts$/ }, ({ path }) => ({
			contents: onDemand(readFileSync(path, 'utf8')),
		}));
		build.onLoad({ filter: /\/src\/core\/consent\/(?:consent-standards|platforms\/[a-z-]+)\.ts$/ }, ({ path }) => ({
			contents: readFileSync(path, 'utf8').replace(/^\t+source:\s*'[^'\n]*',$/gm, ''),
			loader: 'ts',
		}));
	},
};

/** A table as one string: engines read that faster than the same as code. Names of columns are written once, not in every row. */
export function dataModule(json: string): string {
	const value: unknown = JSON.parse(json, (key, one) => (key === 'source' ? undefined : one));
	const text = (one: unknown) => JSON.stringify(JSON.stringify(one));
	if (!isRows(value))
		return JSON.stringify(value).length < MOST_PLAIN ? `export default JSON.parse(${text(value)});` : packed(value);
	const columns = [...new Set(value.flatMap((row) => Object.keys(row)))];
	const often = repeated(value);
	// A column that a row does not have is null, or left out at its end; a text that many rows have is its number.
	const short = (one: unknown) => (typeof one === 'string' && often.includes(one) ? often.indexOf(one) : (one ?? null));
	const rows = value.map((row) => trimmed(columns.map((column) => short(row[column]))));
	return `const columns = ${JSON.stringify(columns)};
const often = ${JSON.stringify(often)};
export default JSON.parse(${text(rows)}).map((row) => {
	const object = {};
	for (let at = 0; at < row.length; at++)
		if (row[at] !== null) object[columns[at]] = typeof row[at] === 'number' ? often[row[at]] : row[at];
	return object;
});`;
}

/** Characters of a table beyond which it is packed. */
const MOST_PLAIN = 60_000;

/**
 * A table that is unpacked when it is first asked for: half the size, and a start pays nothing for it. Not by node's zlib, whose result depends on
 * node's version and on the processor: anybody must be able to build the same bytes.
 */
function packed(value: unknown): string {
	const base64 = Buffer.from(deflateRaw(JSON.stringify(value), { level: 9 })).toString('base64');
	const parts = Object.keys(value as object).map(
		(key) => `get ${JSON.stringify(key)}() { return table()[${JSON.stringify(key)}]; }`,
	);
	return `import { unpacked } from '../decode/unpacked.ts';
let read;
const table = () => (read ??= JSON.parse(unpacked(${JSON.stringify(base64)})));
export default { ${parts.join(', ')} };`;
}

/** Texts that stand in several rows. */
function repeated(rows: readonly Readonly<Record<string, unknown>>[]): readonly string[] {
	const counts = new Map<string, number>();
	for (const one of rows.flatMap((row) => Object.values(row)))
		if (typeof one === 'string') counts.set(one, (counts.get(one) ?? 0) + 1);
	return [...counts].filter(([, count]) => count > 2).map(([one]) => one);
}

function isRows(value: unknown): value is readonly Readonly<Record<string, unknown>>[] {
	return (
		Array.isArray(value) &&
		value.length > 0 &&
		value.every(
			(row) =>
				typeof row === 'object' &&
				row !== null &&
				!Array.isArray(row) &&
				Object.values(row).every((one) => one !== null && typeof one !== 'number'),
		)
	);
}

function trimmed(row: readonly unknown[]): readonly unknown[] {
	return row.slice(0, row.findLastIndex((one) => one !== null) + 1);
}

/**
 * A destination whose table is made when it is first asked for: its spreads take longer than everything else that a start does. esbuild prints the
 * properties of a top-level object, and the end of one, with two spaces before them.
 */
export function onDemand(source: string): string {
	const { code } = transformSync(source, { loader: 'ts' });
	return code
		.replace(/^ {2}source: "[^"\n]*",\n/m, '')
		.replace(/^ {2}meanings: (\{\n[\s\S]*?\n {2}\}|[\w.]+)(,?)$/m, '  get meanings() {\n    return $1;\n  }$2');
}

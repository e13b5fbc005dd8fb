import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { zipSync } from 'fflate';

/** A zip that is the same bytes wherever and whenever it is made: its names in one order, one date, no owners or modes of files. */
export function zipped(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
	const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
	// The format has the local time, and so has this date, whatever the zone.
	return zipSync(Object.fromEntries(sorted), { level: 9, mtime: new Date(2000, 0, 1) });
}

/** All files below a folder, by their path in it. */
export function filesIn(folder: string): ReadonlyMap<string, Uint8Array> {
	return new Map(
		readdirSync(folder, { recursive: true, withFileTypes: true })
			.filter((entry) => entry.isFile())
			.map((entry) => join(entry.parentPath, entry.name))
			.map((path) => [relative(folder, path).replaceAll(sep, '/'), readFileSync(path)]),
	);
}

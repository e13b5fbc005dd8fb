import type { HarProblem } from './observe/har-file.ts';
import { lookup } from './show/lookup.ts';

/** One sentence about a file that could not be read, or not to its end. */
export function problemOf(file: string, problem: HarProblem): string {
	if (problem.what === 'unreadable')
		return lookup(problem.code === 'ENOENT' ? 'cli_missing' : 'cli_unreadable', [file, problem.code]);
	return lookup(`cli_${problem.what.replace('-', '_')}`, [file, String(problem.at), String(problem.entry)]);
}

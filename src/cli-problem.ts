import type { HarProblem } from './observe/har-file.ts';
import { lookup } from './show/lookup.ts';

/** Why a command does nothing; its message is a sentence for the person. */
export class Refusal extends Error {}

export function refuse(key: string, ...args: readonly string[]): never {
	throw new Refusal(lookup(key, args));
}

/** One sentence about a file that could not be read, or not to its end. */
export function problemOf(file: string, problem: HarProblem): string {
	if (problem.what === 'unreadable') return unreadable(file, problem.code);
	return lookup(`cli_${problem.what.replace('-', '_')}`, [file, String(problem.at), String(problem.entry)]);
}

/** `code`: of the error that the system gave, such as `EACCES`. */
export function unreadable(file: string, code: string): string {
	return lookup(code === 'ENOENT' ? 'cli_missing' : 'cli_unreadable', [file, code]);
}

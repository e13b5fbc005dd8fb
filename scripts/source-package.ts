import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Folders and files of the project that `npm ci && npm run build` reads; BUILD.md tells a reviewer what to do with them. */
const NEEDED = /^(?:(?:src|public|scripts|licences)\/.+|[A-Z]+(?:\.md)?|[a-z-]+\.json|\.npmrc|\.gitignore)$/;
const TEST = /\.test\.tsx?$/;

/** What Mozilla's reviewers build the extension from, by path: only files that git tracks. */
export function sourcePackage(root: string): ReadonlyMap<string, Uint8Array> {
	const tracked = git(root, 'ls-files', '-z').split('\0');
	return new Map(
		tracked.filter((path) => NEEDED.test(path) && !TEST.test(path)).map((path) => [path, readFileSync(join(root, path))]),
	);
}

/** What git does not have as it stands here: a line each, as `git status --porcelain` has it. */
export function uncommitted(root: string): readonly string[] {
	return git(root, 'status', '--porcelain').split('\n').filter(Boolean);
}

function git(root: string, ...parameters: readonly string[]): string {
	return execFileSync('git', parameters, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 });
}

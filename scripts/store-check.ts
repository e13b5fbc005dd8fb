/**
 * Mozilla's check of the extension, as addons.mozilla.org makes it: no error and no warning may be ours. What it says of a library, in a file that is
 * bundled and minified, is found by source maps, and is explained here; an explanation that nothing needs any more is an error too.
 */
import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { buildExtension } from './build.ts';

/** One line of a report of addons-linter: its place is absent where it is the whole extension. Lines and columns count from 1. */
type Remark = {
	readonly code: string;
	readonly message: string;
	readonly file?: string;
	readonly line?: number;
	readonly column?: number;
};

/** A remark with the file that it is about, below the project's folder where that is known. */
type Placed = { readonly remark: Remark; readonly source: string };

export type StoreCheck = {
	readonly ours: readonly string[];
	readonly explained: readonly string[];
	readonly needless: readonly string[];
};

/** Package and code, and why it may stand. */
const EXPLAINED: Readonly<Record<string, string>> = {
	'preact UNSAFE_VAR_ASSIGNMENT': 'only for dangerouslySetInnerHTML, which nothing of ours uses: test/e2e/self-restraint.test.ts',
};

const root = fileURLToPath(new URL('..', import.meta.url));

export async function storeCheck(): Promise<StoreCheck> {
	const scratch = mkdtempSync(join(tmpdir(), 'telltale-store-'));
	try {
		const built = join(scratch, 'firefox');
		// The scripts are the same with maps beside them and without.
		await buildExtension('firefox', built, { sourcemap: 'external' });
		const maps = takeMaps(built);
		return sorted((await lint(built)).map((remark) => ({ remark, source: sourceOf(remark, maps, built) })));
	} finally {
		rmSync(scratch, { recursive: true, force: true });
	}
}

/** Those of libraries from those of ours. */
export function sorted(remarks: readonly Placed[]): StoreCheck {
	const reasons = remarks.map(({ remark, source }) => {
		const [, name] = /node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules\/)/.exec(source) ?? [];
		return name === undefined ? null : `${name} ${remark.code}`;
	});
	const line = ({ remark, source }: Placed) => `${remark.code} in ${source}: ${remark.message}`;
	const isExplained = (reason: string | null | undefined) => typeof reason === 'string' && Object.hasOwn(EXPLAINED, reason);
	return {
		ours: remarks.filter((_, index) => !isExplained(reasons[index])).map(line),
		explained: remarks.filter((_, index) => isExplained(reasons[index])).map(line),
		needless: Object.keys(EXPLAINED).filter((reason) => !reasons.includes(reason)),
	};
}

async function lint(folder: string): Promise<readonly Remark[]> {
	const parameters = ['lint', '--source-dir', folder, '--no-config-discovery', '--output', 'json'];
	// It ends with 1 where there are errors, and reports them all the same.
	const { stdout } = await promisify(execFile)(join(root, 'node_modules/.bin/web-ext'), parameters, { maxBuffer: 1 << 26 }).catch(
		(failure: { readonly stdout?: string }) => ({ stdout: failure.stdout ?? '' }),
	);
	const { errors, warnings, notices }: Readonly<Record<'errors' | 'warnings' | 'notices', readonly Remark[]>> =
		JSON.parse(stdout);
	return [...errors, ...warnings, ...notices];
}

/** The maps of the scripts in a folder, by script. They are taken away: they do not ship. */
function takeMaps(folder: string): ReadonlyMap<string, SourceMap> {
	const names = readdirSync(folder).filter((name) => name.endsWith('.js.map'));
	return new Map(
		names.map((name) => {
			const path = join(folder, name);
			const map = new SourceMap(JSON.parse(readFileSync(path, 'utf8')));
			rmSync(path);
			return [name.replace(/\.map$/, ''), map];
		}),
	);
}

function sourceOf({ file, line, column }: Remark, maps: ReadonlyMap<string, SourceMap>, folder: string): string {
	if (file === undefined) return 'the extension';
	const origin = line === undefined || column === undefined ? undefined : maps.get(file)?.findOrigin(line, column);
	if (origin === undefined || !('fileName' in origin) || typeof origin.fileName !== 'string') return file;
	return relative(root, resolve(folder, origin.fileName));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	const { ours, explained, needless } = await storeCheck();
	for (const line of explained) console.log(`a library's: ${line}`);
	for (const line of ours) console.error(`ours: ${line}`);
	for (const reason of needless) console.error(`explained, and not needed any more: ${reason}`);
	console.log(`${ours.length} of ours, ${explained.length} of libraries, explained`);
	process.exitCode = ours.length + needless.length > 0 ? 1 : 0;
}

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

type Tally = { readonly passed: number; readonly failed: number; readonly skipped: number };
type Step = { readonly name: string; readonly run: () => Tally };

const root = fileURLToPath(new URL('..', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'telltale-test-'));
const shared = join(root, '../shared');

const steps: readonly Step[] = [
	{ name: 'types', run: () => command('tsc') },
	{ name: 'types of the core', run: () => command('tsc', '-p', 'src/core') },
	{ name: 'lint', run: () => command('biome', 'check', '--error-on-warnings') },
	{ name: 'unused code', run: () => command('knip') },
	{ name: 'build', run: () => command('tsx', 'scripts/build.ts') },
	{ name: 'unit tests', run: () => vitest('unit') },
	{ name: 'our pages and scripts in Chromium', run: () => vitest('pages') },
	{ name: 'end to end in Chromium', run: () => vitest('e2e') },
	{
		name: "Firefox's own check of the extension",
		run: () => command('web-ext', 'lint', '--source-dir', 'dist/firefox', '--no-config-discovery'),
	},
	{ name: 'corpus of real captures', run: corpus },
];

function main(): void {
	let sum: Tally = { passed: 0, failed: 0, skipped: 0 };
	for (const { name, run } of steps) {
		const began = Date.now();
		const tally = run();
		sum = add(sum, tally);
		console.log(`${mark(tally)} ${name}: ${words(tally)} (${((Date.now() - began) / 1000).toFixed(1)} s)`);
	}
	rmSync(scratch, { recursive: true, force: true });
	console.log(`\n${words(sum)}`);
	process.exitCode = sum.failed > 0 ? 1 : 0;
}

/** A tool that passes or fails as one; its output is shown when it fails. */
function command(name: string, ...parameters: readonly string[]): Tally {
	return succeeds(name, parameters) ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
}

function corpus(): Tally {
	if (!existsSync(join(root, 'scripts/corpus.ts')) || !existsSync(join(shared, 'labelled'))) {
		return { passed: 0, failed: 0, skipped: 1 };
	}
	return command('tsx', 'scripts/corpus.ts', shared);
}

/** Counts single tests. A file that fails without a failed test (it does not load, or its set-up fails) counts as one. */
function vitest(project: string): Tally {
	const file = join(scratch, `${project}.json`);
	// The whole extension under load wants the machine for itself.
	const parallel = { unit: ['--fileParallelism'], pages: ['--fileParallelism', '--maxWorkers=2'] }[project] ?? [];
	const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
	const succeeded = succeeds('vitest', ['run', '--project', project, ...parallel, ...reporters]);
	if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0 };
	const result: {
		readonly numPassedTests: number;
		readonly numFailedTests: number;
		readonly numPendingTests: number;
		readonly numTodoTests: number;
		readonly testResults: readonly {
			readonly status: string;
			readonly assertionResults: readonly { readonly status: string }[];
		}[];
	} = JSON.parse(readFileSync(file, 'utf8'));
	const unloaded = result.testResults.filter(
		({ status, assertionResults }) => status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
	).length;
	const failed = result.numFailedTests + unloaded;
	return {
		passed: result.numPassedTests,
		failed: failed === 0 && !succeeded ? 1 : failed,
		skipped: result.numPendingTests + result.numTodoTests,
	};
}

function succeeds(name: string, parameters: readonly string[]): boolean {
	const { status, stdout, stderr, error } = spawnSync(join(root, 'node_modules/.bin', name), parameters, {
		cwd: root,
		encoding: 'utf8',
		maxBuffer: 1 << 28,
		env: { ...process.env, FORCE_COLOR: '0', NO_COLOR: '1' },
	});
	if (status === 0) return true;
	console.log([`--- ${name} ${parameters.join(' ')}`, stdout, stderr, error?.message].filter(Boolean).join('\n'));
	return false;
}

function add(a: Tally, b: Tally): Tally {
	return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}

function words({ passed, failed, skipped }: Tally): string {
	return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

function mark({ failed, passed }: Tally): string {
	if (failed > 0) return '✗';
	return passed > 0 ? '✓' : '–';
}

main();

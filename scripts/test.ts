import { type ExecFileException, execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

type Tally = { readonly passed: number; readonly failed: number; readonly skipped: number };
type Step = { readonly name: string; readonly run: () => Promise<Tally> };

const root = fileURLToPath(new URL('..', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'telltale-test-'));
const shared = join(root, '../shared');

/** One after another; those of one list at once. */
const steps: readonly (Step | readonly Step[])[] = [
	{ name: 'types', run: () => command('tsc') },
	{ name: 'types of the core', run: () => command('tsc', '-p', 'src/core') },
	{ name: 'lint', run: () => command('biome', 'check', '--error-on-warnings') },
	{ name: 'unused code', run: () => command('knip') },
	{ name: 'build', run: () => command('tsx', 'scripts/build.ts') },
	[
		{ name: 'unit tests, one half', run: () => vitest('unit', '1/2') },
		{ name: 'unit tests, the other half', run: () => vitest('unit', '2/2') },
	],
	// The first computes, the second mostly waits.
	[
		{ name: 'our pages and scripts in Chromium', run: () => vitest('pages') },
		{ name: 'end to end in Chromium and Firefox', run: () => vitest('e2e') },
	],
	// Visits as long as a person's; beside others they would be longer.
	{ name: 'end to end, long visits', run: () => vitest('e2e-waiting') },
	{
		name: "Mozilla's check of the extension",
		run: () => command('tsx', 'scripts/store-check.ts'),
	},
	{ name: 'corpus of real captures', run: corpus },
];

async function main(): Promise<void> {
	let sum: Tally = { passed: 0, failed: 0, skipped: 0 };
	async function take({ name, run }: Step): Promise<void> {
		const began = Date.now();
		const tally = await run();
		sum = add(sum, tally);
		console.log(`${mark(tally)} ${name}: ${words(tally)} (${((Date.now() - began) / 1000).toFixed(1)} s)`);
	}
	for (const step of steps) await Promise.all([step].flat().map(take));
	rmSync(scratch, { recursive: true, force: true });
	console.log(`\n${words(sum)}`);
	process.exitCode = sum.failed > 0 ? 1 : 0;
}

/** A tool that passes or fails as one; its output is shown when it fails. */
async function command(name: string, ...parameters: readonly string[]): Promise<Tally> {
	return (await succeeds(name, parameters)) ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
}

async function corpus(): Promise<Tally> {
	if (!existsSync(join(root, 'scripts/corpus.ts')) || !existsSync(join(shared, 'labelled'))) {
		return { passed: 0, failed: 0, skipped: 1 };
	}
	return command('tsx', 'scripts/corpus.ts', shared);
}

/** Counts single tests. A file that fails without a failed test (it does not load, or its set-up fails) counts as one. */
async function vitest(project: string, shard = '1/1'): Promise<Tally> {
	const file = join(scratch, `${project}-${shard.replace('/', '-of-')}.json`);
	const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
	const succeeded = await succeeds('vitest', ['run', '--project', project, '--shard', shard, ...reporters]);
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

async function succeeds(name: string, parameters: readonly string[]): Promise<boolean> {
	const { error, out } = await new Promise<{ readonly error: ExecFileException | null; readonly out: readonly string[] }>(
		(resolve) =>
			execFile(
				join(root, 'node_modules/.bin', name),
				parameters,
				{ cwd: root, maxBuffer: 1 << 28, env: { ...process.env, FORCE_COLOR: '0', NO_COLOR: '1' } },
				(error, stdout, stderr) => resolve({ error, out: [stdout, stderr] }),
			),
	);
	if (error === null) return true;
	// What failed says so itself; without an exit code it did not even run.
	const why = typeof error.code === 'number' ? '' : error.message;
	console.log([`--- ${name} ${parameters.join(' ')}`, ...out, why].filter(Boolean).join('\n'));
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

await main();

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { tables } from './build-tables.ts';

/** Megabytes that the process may hold of objects: more, and it ends. What stands outside of them is in its memory, which is measured. */
const MOST_OBJECTS = 100;
const RUNS = 3;

type PackFigures = {
	/** Seconds of the first pass, which finds what is to be replaced, and of the second, which replaces and writes. */
	readonly gathering: number;
	readonly writing: number;
	readonly verifying: number;
	/** Bytes: the most that the process grew by while it wrote, in any run, and the pack itself. */
	readonly memory: number;
	readonly size: number;
};

/** What it costs to write an evidence pack, and to check it: the best of some runs. */
async function packFigures(findings: number, as: 'redacted' | 'full'): Promise<PackFigures> {
	const folder = mkdtempSync(join(tmpdir(), 'telltale-bench-'));
	try {
		const run = join(folder, 'run.mjs');
		await build({
			entryPoints: [join(import.meta.dirname, 'bench-pack-run.ts')],
			outfile: run,
			bundle: true,
			platform: 'node',
			format: 'esm',
			plugins: [tables],
		});
		const node = ['--expose-gc', `--max-old-space-size=${MOST_OBJECTS}`, run, String(findings), as];
		const runs = Array.from({ length: RUNS }, (): PackFigures => JSON.parse(execFileSync(process.execPath, node).toString()));
		const [first] = runs.sort((a, b) => a.gathering + a.writing - (b.gathering + b.writing));
		if (first === undefined) throw new Error('no run');
		return { ...first, memory: Math.max(...runs.map(({ memory }) => memory)) };
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

export async function benchPack(findings = 10_000): Promise<void> {
	const full = await packFigures(findings, 'full');
	const { gathering, writing, verifying, memory, size } = await packFigures(findings, 'redacted');
	const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
	const rows = [
		[`pack: ${findings.toLocaleString('en')} findings`, `${full.writing.toFixed(2)} s`, 'aim 5'],
		['  redacted', `${(gathering + writing).toFixed(2)} s`, ''],
		['  of this, what is to be replaced is found', `${gathering.toFixed(2)} s`, ''],
		['  memory at most', megabytes(Math.max(full.memory, memory)), 'aim 200'],
		['  its size', megabytes(size), ''],
		['  checked', `${verifying.toFixed(2)} s`, ''],
	] as const;
	for (const [name, figure, note] of rows) console.log(`${name.padEnd(45)} ${figure.padStart(9)}  ${note}`.trimEnd());
	console.log();
}

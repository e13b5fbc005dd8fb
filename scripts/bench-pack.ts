import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { figure, type Row } from './bench-rows.ts';
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

export async function benchPack(findings = 10_000): Promise<readonly Row[]> {
	const full = await packFigures(findings, 'full');
	const { gathering, writing, verifying, memory, size } = await packFigures(findings, 'redacted');
	const seconds = { unit: 's', digits: 2 };
	const megabytes = { unit: 'MB', digits: 1 };
	const found = `of this ${gathering.toFixed(2)} s to find what is to be replaced`;
	return [
		figure({ what: `pack of ${findings.toLocaleString('en')} findings`, value: full.writing, most: 5, ...seconds }),
		figure({ what: '  redacted', value: gathering + writing, ...seconds, note: found }),
		figure({ what: '  memory at most', value: Math.max(full.memory, memory) / 1e6, most: 200, ...megabytes }),
		figure({ what: '  its size', value: size / 1e6, ...megabytes }),
		figure({ what: '  checked', value: verifying, ...seconds }),
	];
}

/**
 * Gives everything that reads what others wrote a million inputs: `npm run fuzz [-- INPUTS [SEED [NAME]]]`. The seed is printed; an input that fails is
 * kept in test/fuzz/kept.json, where test/fuzz.test.ts tries it from then on.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { allTargets, runsOf } from '../test/fuzz/all-targets.ts';
import { MOST_TIMES } from '../test/fuzz/target.ts';

const [inputs = '1000000', said, only = ''] = process.argv.slice(2);
const seed = said === undefined ? Date.now() % 2 ** 31 : Number(said);
/** Inputs that are tried by one seed, so that a failure is soon found again. */
const PIECE = 20_000;
const KEPT = fileURLToPath(new URL('../test/fuzz/kept.json', import.meta.url));

setFlagsFromString('--expose-gc');
const gc: () => void = runInNewContext('gc');

function heap(): number {
	gc();
	return process.memoryUsage().heapUsed;
}

function keep(name: string, what: string, input: string): void {
	const kept: Record<string, { what: string; input: string }[]> = JSON.parse(readFileSync(KEPT, 'utf8'));
	kept[name] = [...(kept[name] ?? []), { what, input }];
	writeFileSync(KEPT, `${JSON.stringify(kept, null, '\t')}\n`);
}

async function main(): Promise<void> {
	const chosen = allTargets.filter(({ name }) => name.includes(only));
	console.log(`${inputs} inputs, seed ${seed}, Node ${process.version}, ${process.platform} ${process.arch}`);
	let total = 0;
	let failures = 0;
	for (const target of chosen) {
		const began = process.cpuUsage();
		const runs = only === '' ? runsOf(target, Number(inputs)) : Number(inputs);
		let done = 0;
		let slowest = 0;
		let before: number | null = null;
		for (let piece = 0; done < runs; piece++) {
			const fuzzed = await target.fuzz(Math.min(PIECE, runs - done), seed + piece);
			done += fuzzed.inputs;
			slowest = Math.max(slowest, fuzzed.slowest);
			// Tables are read when they are first asked: what is there after the first piece is what there is.
			before ??= heap();
			if (fuzzed.failure === null) continue;
			failures++;
			keep(target.name, fuzzed.failure.what, fuzzed.failure.input);
			console.log(`✗ ${target.name}, seed ${seed + piece}\n${fuzzed.failure.why}\n${fuzzed.failure.what}`);
			break;
		}
		total += done;
		const { user, system } = process.cpuUsage(began);
		const each = `${((user + system) / done / 1_000).toFixed(2)} ms`.padStart(9);
		const grown = (heap() - (before ?? 0)) / 2 ** 20;
		const figures = [
			done.toLocaleString('en').padStart(9),
			slowest.toFixed(2).padStart(6),
			`${grown.toFixed(1)} MB`.padStart(9),
			each,
		];
		console.log(`${figures.join('  ')}  ${target.name}`);
	}
	console.log(
		`${total.toLocaleString('en')} inputs, ${failures} failures; nothing may take ${MOST_TIMES} times as long as the dearest request`,
	);
	process.exitCode = failures > 0 ? 1 : 0;
}

await main();

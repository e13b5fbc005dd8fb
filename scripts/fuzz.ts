/**
 * Gives everything that reads what others wrote a million inputs: `npm run fuzz [-- INPUTS [SEED [NAME]]]`. The seed is printed; an input that fails is
 * kept in test/fuzz/kept.json, where test/fuzz.test.ts tries it from then on.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { MOST_TIMES } from '../test/fuzz/target.ts';
import { fuzzAll } from './fuzz-all.ts';

const [inputs = '1000000', said, only = ''] = process.argv.slice(2);
const seed = said === undefined ? Date.now() % 2 ** 31 : Number(said);
const KEPT = fileURLToPath(new URL('../test/fuzz/kept.json', import.meta.url));

function keep(name: string, what: string, input: string): void {
	const kept: Record<string, { what: string; input: string }[]> = JSON.parse(readFileSync(KEPT, 'utf8'));
	kept[name] = [...(kept[name] ?? []), { what, input }];
	writeFileSync(KEPT, `${JSON.stringify(kept, null, '\t')}\n`);
}

async function main(): Promise<void> {
	console.log(`${inputs} inputs, seed ${seed}, Node ${process.version}, ${process.platform} ${process.arch}`);
	let total = 0;
	let failures = 0;
	for await (const { name, inputs: done, slowest, grown, each, failure } of fuzzAll(Number(inputs), seed, only)) {
		total += done;
		if (failure !== null) {
			failures++;
			keep(name, failure.what, failure.input);
			console.log(`✗ ${name}, seed ${failure.seed}\n${failure.why}\n${failure.what}`);
		}
		const figures = [
			done.toLocaleString('en').padStart(9),
			slowest.toFixed(2).padStart(6),
			`${(grown / 2 ** 20).toFixed(1)} MB`.padStart(9),
			`${each.toFixed(2)} ms`.padStart(9),
		];
		console.log(`${figures.join('  ')}  ${name}`);
	}
	console.log(
		`${total.toLocaleString('en')} inputs, ${failures} failures; nothing may take ${MOST_TIMES} times as long as the dearest request`,
	);
	process.exitCode = failures > 0 ? 1 : 0;
}

await main();

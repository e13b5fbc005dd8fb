import { MOST_TIMES } from '../test/fuzz/target.ts';
import { figure, type Row } from './bench-rows.ts';
import { type FuzzedTarget, fuzzAll } from './fuzz-all.ts';

const INPUTS = 50_000;
const SEED = 20_261_129;

/** What strangers wrote, given to everything that reads it: fewer inputs than `npm run fuzz` gives, the same in every run. */
export async function benchAttack(): Promise<readonly Row[]> {
	const targets: FuzzedTarget[] = [];
	for await (const target of fuzzAll(INPUTS, SEED)) targets.push(target);
	const failed = targets.filter(({ failure }) => failure !== null).map(({ name }) => name);
	const [slowest] = targets.toSorted((a, b) => b.slowest - a.slowest);
	const [grown] = targets.toSorted((a, b) => b.grown - a.grown);
	const inputs = targets.reduce((sum, target) => sum + target.inputs, 0);
	return [
		figure({
			what: `inputs that failed, of ${inputs.toLocaleString('en')}`,
			value: failed.length,
			most: 0,
			unit: '',
			note: failed.length > 0 ? failed.join(', ') : `${targets.length} readers; \`npm run fuzz\` gives them a million`,
		}),
		figure({
			what: 'the slowest input, against the dearest request that may be',
			value: slowest?.slowest ?? 0,
			most: MOST_TIMES,
			unit: 'times',
			digits: 2,
			note: slowest?.name ?? '',
		}),
		figure({
			what: 'memory that a reader held on to, at most',
			value: (grown?.grown ?? 0) / 2 ** 20,
			unit: 'MB',
			digits: 1,
			note: grown?.name ?? '',
		}),
	];
}

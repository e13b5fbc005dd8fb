import { describe, expect, it } from 'vitest';
import { allTargets, runsOf } from './fuzz/all-targets.ts';
import kept from './fuzz/kept.json' with { type: 'json' };
import { MOST_TIMES } from './fuzz/target.ts';

const INPUTS = 50_000;
/** The same each time, so that what fails is what was changed; `npm run fuzz` takes another each time. */
const SEED = Number(process.env['FUZZ_SEED'] ?? 20_261_129);
const failed: Readonly<Record<string, readonly { readonly what: string; readonly input: string }[]>> = kept;

/** All that an object has by itself: whoever writes `__proto__` must not add to it. */
const ownNames = () =>
	[Object.prototype, Array.prototype, String.prototype, Function.prototype].map((one) => Reflect.ownKeys(one).length);
const before = ownNames();

describe(`whatever an attacker writes, seed ${SEED}`, () => {
	it.each(allTargets.map((one) => [one.name, one] as const))('%s', { timeout: 600_000 }, async (_, one) => {
		const { inputs, slowest, failure } = await one.fuzz(runsOf(one, INPUTS), SEED);
		expect(failure).toBeNull();
		expect(inputs).toBe(runsOf(one, INPUTS));
		expect(slowest).toBeLessThanOrEqual(MOST_TIMES);
		expect(ownNames()).toEqual(before);
	});

	it(`is ${INPUTS} inputs at least`, () => {
		expect(allTargets.reduce((sum, one) => sum + runsOf(one, INPUTS), 0)).toBeGreaterThanOrEqual(INPUTS);
		expect(new Set(allTargets.map(({ name }) => name)).size).toBe(allTargets.length);
	});
});

describe('what failed once', () => {
	const cases = Object.entries(failed).flatMap(([name, list]) => list.map(({ what, input }) => [name, what, input] as const));

	it.each(cases)('%s: %s', async (name, _, input) => {
		const one = allTargets.find((other) => other.name === name);
		if (one === undefined) throw new Error(`There is no ${name} any more`);
		await one.again(input);
	});

	it('is of things that are still tried', () => {
		const names = allTargets.map(({ name }) => name);
		expect(Object.keys(failed).filter((name) => !names.includes(name))).toEqual([]);
	});
});

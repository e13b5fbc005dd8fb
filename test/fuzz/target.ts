import { deserialize, serialize } from 'node:v8';
import fc from 'fast-check';
import { leaves } from '../../src/core/decode/leaves.ts';

/** One thing that is given whatever an attacker can write: it may not throw, take long, or give back more than it should. */
export type Target = {
	readonly name: string;
	/** How many inputs are for this one, beside the others' shares. */
	readonly share: number;
	/** Tries so many inputs that follow from the seed. */
	readonly fuzz: (runs: number, seed: number) => Promise<Fuzzed>;
	/** Tries one input that was kept. Rejects where it fails. */
	readonly again: (kept: string) => Promise<void>;
};

export type Fuzzed = {
	readonly inputs: number;
	/** The longest that one input took, as a multiple of {@link reference}; measured again where it seemed long. */
	readonly slowest: number;
	/** Null where nothing failed. */
	readonly failure: Failure | null;
};

/** `input`: as {@link Target.again} takes it; `what`: for people. */
export type Failure = { readonly why: string; readonly what: string; readonly input: string };

type Wish<Input> = {
	readonly name: string;
	readonly share: number;
	readonly inputs: fc.Arbitrary<Input>;
	/** Throws where something is not as it must be. */
	readonly holds: (input: Input) => void | Promise<void>;
};

/**
 * The longest that one input may take, as a multiple of the work that one request may cost at most. The budget is made so that this work takes less
 * than five milliseconds: ten of it are the fifty that nothing may hang for, on whatever machine this runs.
 */
export const MOST_TIMES = 10;
/** Times that something is measured again before it is called slow: memory is tidied up and code made faster in between. */
const TURNS = 5;

export function target<Input>({ name, share, inputs, holds }: Wish<Input>): Target {
	let slowest = 0;
	let rested = Date.now();
	const measured = async (input: Input): Promise<void> => {
		// Promises alone let nobody else have a turn, and who runs the tests takes that for being stuck.
		if (Date.now() - rested > 100) {
			await new Promise((resolve) => setImmediate(resolve));
			rested = Date.now();
		}
		const began = cpu();
		await holds(input);
		const took = (cpu() - began) / reference();
		if (took <= slowest) return;
		slowest = Math.max(slowest, took <= MOST_TIMES / 4 ? took : await best(() => holds(input)));
		if (slowest > MOST_TIMES) throw new Error(`took ${slowest.toFixed(1)} times as long as the dearest request may`);
	};
	return {
		name,
		share,
		async fuzz(runs, seed) {
			slowest = 0;
			const { numRuns, failed, counterexample, errorInstance } = await fc.check(fc.asyncProperty(inputs, measured), {
				numRuns: runs,
				seed,
				// What is slow is slow again when it is made smaller: that must come to an end.
				interruptAfterTimeLimit: 600_000,
			});
			const [input] = counterexample ?? [];
			const failure: Failure | null = failed
				? {
						why: String(errorInstance instanceof Error ? (errorInstance.stack ?? errorInstance) : errorInstance),
						what: fc.stringify(input).slice(0, 2_000),
						input: serialize(input).toString('base64'),
					}
				: null;
			return { inputs: numRuns, slowest, failure };
		},
		async again(kept) {
			slowest = 0;
			await measured(deserialize(Buffer.from(kept, 'base64')));
		},
	};
}

/** The best of several turns, beside the reference measured anew: both on the machine as it is now. */
async function best(run: () => void | Promise<void>): Promise<number> {
	let least = Number.POSITIVE_INFINITY;
	for (let turn = 0; turn < TURNS; turn++) {
		const before = cpu();
		await run();
		const took = cpu() - before;
		least = Math.min(least, took / dearest());
	}
	return least;
}

let known: number | null = null;

/** Milliseconds that the dearest request takes on this machine, once it is warm. */
function reference(): number {
	known ??= Math.min(...Array.from({ length: 8 }, dearest));
	return known;
}

/** A request that pays out the whole budget: forms in base64, and addresses. */
const DEAR = Array.from({ length: 12_000 }, (_, index) => `k${index}=${btoa(`some words in here ${index}`)}`).join('&');
const NOWHERE = new URL('https://tracker.example/');

function dearest(): number {
	const before = cpu();
	leaves(NOWHERE, { headers: [], body: { is: 'text', text: DEAR, mediaType: '' } });
	return cpu() - before;
}

/** Milliseconds of this process's own work: what others do on the machine does not count. */
function cpu(): number {
	const { user, system } = process.cpuUsage();
	return (user + system) / 1_000;
}

import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { allTargets, runsOf } from '../test/fuzz/all-targets.ts';
import type { Failure } from '../test/fuzz/target.ts';

/** What was found of one target. */
export type FuzzedTarget = {
	readonly name: string;
	readonly inputs: number;
	/** The longest that one input took, as a multiple of what the dearest request takes. */
	readonly slowest: number;
	/** Bytes that the process holds more than after the first piece. */
	readonly grown: number;
	/** Milliseconds of this process's own work for an input. */
	readonly each: number;
	/** With the seed that finds it again; null where nothing failed. */
	readonly failure: (Failure & { readonly seed: number }) | null;
};

/** Inputs that are tried by one seed, so that a failure is soon found again. */
const PIECE = 20_000;

setFlagsFromString('--expose-gc');
const gc: () => void = runInNewContext('gc');

/** Gives the targets whose name holds `only` so many inputs together, by their shares; one alone gets them all. */
export async function* fuzzAll(inputs: number, seed: number, only = ''): AsyncGenerator<FuzzedTarget> {
	for (const target of allTargets.filter(({ name }) => name.includes(only))) {
		const began = process.cpuUsage();
		const runs = only === '' ? runsOf(target, inputs) : inputs;
		let done = 0;
		let slowest = 0;
		let before: number | null = null;
		let failure: FuzzedTarget['failure'] = null;
		for (let piece = 0; done < runs && failure === null; piece++) {
			const fuzzed = await target.fuzz(Math.min(PIECE, runs - done), seed + piece);
			done += fuzzed.inputs;
			slowest = Math.max(slowest, fuzzed.slowest);
			// Tables are read when they are first asked: what is there after the first piece is what there is.
			before ??= heap();
			if (fuzzed.failure !== null) failure = { ...fuzzed.failure, seed: seed + piece };
		}
		const { user, system } = process.cpuUsage(began);
		const each = (user + system) / done / 1_000;
		yield { name: target.name, inputs: done, slowest, grown: heap() - (before ?? 0), each, failure };
	}
}

function heap(): number {
	gc();
	return process.memoryUsage().heapUsed;
}

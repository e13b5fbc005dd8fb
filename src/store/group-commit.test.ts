import { expect, test, vi } from 'vitest';
import { groupCommit } from './group-commit.ts';

function slow(): {
	readonly save: (batch: readonly number[]) => Promise<void>;
	readonly batches: number[][];
	readonly finish: () => void;
} {
	const batches: number[][] = [];
	const waiting: (() => void)[] = [];
	return {
		batches,
		save: (batch) => {
			batches.push([...batch]);
			return new Promise((resolve) => void waiting.push(resolve));
		},
		finish: () => waiting.shift()?.(),
	};
}

test('starts at once, then groups, in order', async () => {
	const { save, batches, finish } = slow();
	const { write, idle } = groupCommit(0, save, () => undefined);
	const settled: number[] = [];
	for (const item of [1, 2, 3, 4, 5]) void write([item]).then(() => settled.push(item));
	expect(batches).toEqual([[1]]);
	finish();
	await vi.waitFor(() => expect(batches).toEqual([[1], [2, 3, 4, 5]]));
	expect(settled).toEqual([1]);
	finish();
	await idle();
	await Promise.resolve();
	expect(settled).toEqual([1, 2, 3, 4, 5]);
});

test('what comes while it rests goes together into the next', async () => {
	vi.useFakeTimers();
	const { save, batches, finish } = slow();
	const { write, idle } = groupCommit(30, save, () => undefined);
	void write([1]);
	finish();
	await idle();
	void write([2]);
	await vi.advanceTimersByTimeAsync(20);
	void write([3]);
	expect(batches).toEqual([[1]]);
	await vi.advanceTimersByTimeAsync(10);
	expect(batches).toEqual([[1], [2, 3]]);
	finish();
	await vi.advanceTimersByTimeAsync(100);
	void write([4]);
	expect(batches).toEqual([[1], [2, 3], [4]]);
	vi.useRealTimers();
});

test('a failure is told with its batch, and the next goes on', async () => {
	const failures: unknown[] = [];
	const saved: number[] = [];
	const { write, idle } = groupCommit<number>(
		0,
		async (batch) => {
			await Promise.resolve();
			if (batch.includes(1)) throw new Error('no');
			saved.push(...batch);
		},
		(error, batch) => failures.push([String(error), batch]),
	);
	void write([1]);
	void write([2]);
	void write([3]);
	await idle();
	expect(failures).toEqual([['Error: no', [1]]]);
	expect(saved).toEqual([2, 3]);
});

import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { patiently } from './patiently.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** Settles after milliseconds; null for never. */
const after = (milliseconds: number | null, answer: string) =>
	new Promise<string>((resolve, reject) => {
		if (milliseconds !== null) setTimeout(answer === 'refused' ? () => reject(new Error(answer)) : resolve, milliseconds, answer);
	});

async function asked(...answers: readonly (readonly [number | null, string])[]) {
	let attempts = 0;
	const act = () => after(...(answers[attempts++] ?? [null, '']));
	const came = patiently(act).then(
		(answer) => answer,
		() => 'given up',
	);
	await vi.advanceTimersByTimeAsync(20_000);
	return [await came, attempts];
}

it.each([
	['the first answer', [[100, 'one']], ['one', 1]],
	[
		'the second, where the first never comes',
		[
			[null, ''],
			[100, 'two'],
		],
		['two', 2],
	],
	[
		'the second, where the first is a refusal',
		[
			[100, 'refused'],
			[100, 'two'],
		],
		['two', 2],
	],
	[
		'none that comes late',
		[
			[7_000, 'one'],
			[null, ''],
			[100, 'three'],
		],
		['three', 3],
	],
	[
		'none',
		[
			[null, ''],
			[null, ''],
			[null, ''],
		],
		['given up', 3],
	],
	[
		'none but refusals',
		[
			[1, 'refused'],
			[1, 'refused'],
			[1, 'refused'],
		],
		['given up', 3],
	],
] as const)('%s', async (_, answers, expected) => {
	expect(await asked(...answers)).toEqual(expected);
});

it('tells an attempt that it is given up, and no other', async () => {
	const given: AbortSignal[] = [];
	const act = (givenUp: AbortSignal) => {
		given.push(givenUp);
		return after(given.length === 1 ? null : 100, 'two');
	};
	const came = patiently(act);
	await vi.advanceTimersByTimeAsync(20_000);
	expect(await came).toBe('two');
	expect(given.map(({ aborted }) => aborted)).toEqual([true, false]);
});

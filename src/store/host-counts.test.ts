import { expect, test } from 'vitest';
import { hostCounts } from './host-counts.ts';

test('adds up, most first', () => {
	expect(
		hostCounts([
			['a.example', 1],
			['b.example', 2],
			['a.example', 3],
		]),
	).toEqual([
		['a.example', 4],
		['b.example', 2],
	]);
});

test('a page that makes up hosts is bounded', () => {
	const sums = hostCounts(Array.from({ length: 500 }, (_, number) => [`h${number}.example`, 1] as const));
	expect(sums).toHaveLength(51);
	expect(sums[0]).toEqual(['', 450]);
	expect(hostCounts([...sums, ['more.example', 1]]).length).toBeLessThanOrEqual(51);
});

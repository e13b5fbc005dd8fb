import { expect, test } from 'vitest';
import { createHeld } from './held.ts';

test('hands over in order, once', () => {
	const held = createHeld<number>();
	held.hold('a', 1, 10);
	held.hold('b', 2, 10);
	held.hold('a', 3, 10);
	expect(held.release('none')).toEqual([]);
	expect(held.release('a')).toEqual([1, 3]);
	expect(held.release('a')).toEqual([]);
	expect(held.visits()).toEqual(['b']);
});

test('is bounded in number and size, and has room again once something was handed over', () => {
	const held = createHeld<number>();
	for (let count = 0; count < 2000; count++) held.hold('a', count, 1);
	expect(held.release('a')).toHaveLength(1000);
	held.hold('b', 1, 30_000_000);
	held.hold('b', 2, 30_000_000);
	expect(held.release('b')).toEqual([1]);
	held.hold('c', 3, 30_000_000);
	expect(held.release('c')).toEqual([3]);
});

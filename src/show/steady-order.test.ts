import { expect, test } from 'vitest';
import { steadyOrder } from './steady-order.ts';

const examples: readonly (readonly [shown: string, next: string, order: string])[] = [
	['', '', ''],
	['', 'b a', 'b a'],
	['a b', 'b a', 'a b'],
	['a b', 'c b a', 'a b c'],
	['a b c', 'c a', 'a c'],
	['a b', '', ''],
];

test.each(examples)('on screen %j, now %j', (shown, next, order) => {
	const words = (text: string) => text.split(' ').filter(Boolean);
	expect(steadyOrder(words(shown), words(next))).toEqual(words(order));
});

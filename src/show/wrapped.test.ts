import { describe, expect, it } from 'vitest';
import { wrapped } from './wrapped.ts';

describe('wrapped', () => {
	it.each([
		['', 30, 0, 0, ''],
		['short', 30, 2, 0, '  short'],
		['one two three', 10, 0, 0, 'one two\nthree'],
		['- one two three', 14, 2, 2, '  - one two\n    three'],
		['abcdefghijklmnopqrst', 10, 0, 0, 'abcdefghij\nklmnopqrst'],
		['x abcdefghijkl', 10, 0, 0, 'x\nabcdefghij\nkl'],
	])('%j in %i columns', (text, width, indent, hang, expected) => {
		expect(wrapped(text, width, indent, hang)).toBe(expected);
	});
});

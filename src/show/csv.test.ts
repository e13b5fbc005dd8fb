import { describe, expect, it } from 'vitest';
import { csvCell } from './csv.ts';

describe('a cell', () => {
	it.each([
		['', '""'],
		['Meta', '"Meta"'],
		['a, "b"', '"a, ""b"""'],
		['two\nlines', '"two\nlines"'],
		['1 = 1', '"1 = 1"'],
		['=HYPERLINK("https://x.example")', '"\'=HYPERLINK(""https://x.example"")"'],
		['+1', '"\'+1"'],
		['-1', '"\'-1"'],
		['@SUM(A1)', '"\'@SUM(A1)"'],
		['\t=1', '"\'\t=1"'],
		['\r=1', '"\'␍=1"'],
		['\n=1', '"\'\n=1"'],
		['  =1', '"\'  =1"'],
		['＝1', '"\'＝1"'],
		['\u200b=1', '"\'⟦U+200B⟧=1"'],
		['\u001b[31m', '"␛[31m"'],
		['a\u202eb', '"a⟦U+202E⟧b"'],
	])('%j → %j', (value, cell) => {
		expect(csvCell(value)).toBe(cell);
	});
});

import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { newNeedles } from './needles.ts';

function found(texts: readonly string[], text: string): readonly string[] {
	const needles = newNeedles<string>();
	for (const one of texts) needles.add(one, one);
	return needles.in(text).map(({ start, end, of }) => `${of}: ${text.slice(start, end)}`);
}

describe('needles', () => {
	test.each<[what: string, texts: readonly string[], text: string, found: readonly string[]]>([
		['nothing to look for', [], 'Casey', []],
		['whatever the case', ['Casey'], 'dear CASEY!', ['Casey: CASEY']],
		['whatever the width of gaps', ['nearly every day'], 'nearly \n every\tday', ['nearly every day: nearly \n every\tday']],
		['where small letters are longer', ['istanbul'], 'İSTANBUL istanbul', ['istanbul: istanbul']],
		['the longest that begins there', ['casey', 'casey canary'], 'casey canary', ['casey canary: casey canary']],
		['a shorter one where the longer is another', ['casey', 'casey canary'], 'casey canada', ['casey: casey']],
		['a short one as a word of its own', ['anna'], 'annas anna anna1', ['anna: anna', 'anna: anna']],
		['a short number as a number of its own', ['90210'], '902101 a90210b', ['90210: 90210']],
		['a long one inside a word', ['sertraline'], 'xsertralinex', ['sertraline: sertraline']],
		['one behind the other', ['anna', 'lena'], 'anna-lena', ['anna: anna', 'lena: lena']],
		['what was cut off', ['I feel very sad today'], 'I feel very sad t', ['I feel very sad today: I feel very sad t']],
		['what was cut off, and says so', ['sertraline'], 'sert…', ['sertraline: sert']],
		[
			'the whole one rather than one that was cut off',
			['I feel very sad to', 'I feel very sad today'],
			'I feel very sad to',
			['I feel very sad to: I feel very sad to'],
		],
		['not the beginning of one', ['sertraline'], 'sert', []],
		['nothing of three signs', ['ann'], 'ann', []],
	])('%s', (_what, texts, text, expected) => {
		expect(found(texts, text)).toEqual(expected);
	});

	it('finds what a search for each of the texts finds', () => {
		const letters = (size: { readonly minLength: number; readonly maxLength: number }) =>
			fc.string({ unit: fc.constantFrom('a', 'b', 'B', ' ', '-'), ...size });
		fc.assert(
			fc.property(
				fc.array(letters({ minLength: 8, maxLength: 12 }), { maxLength: 4 }),
				letters({ minLength: 0, maxLength: 60 }),
				(texts, text) => {
					const folded = (one: string) => one.trim().replace(/\s+/g, ' ').toLowerCase();
					const wanted = texts.map(folded).filter((one) => one.length >= 8);
					const any = wanted.some((one) => folded(`|${text}|`).includes(one));
					expect(
						found(
							texts.filter((one) => folded(one).length >= 8),
							text,
						).length > 0,
					).toBe(any);
				},
			),
			{ seed: 7, numRuns: 500 },
		);
	});

	it('stays fast where thousands of identifiers begin alike', () => {
		const needles = newNeedles<number>();
		for (let at = 0; at < 20_000; at++) needles.add(`fb.1.17324406${String(at).padStart(5, '0')}`, at);
		const started = performance.now();
		for (let at = 0; at < 2_000; at++)
			expect(needles.in(`fbp=fb.1.17324406${String(at).padStart(5, '0')}&x=fb.1.1732`)[0]?.of).toBe(at);
		expect(performance.now() - started).toBeLessThan(2_000);
	});
});

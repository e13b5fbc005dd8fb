import { describe, expect, test } from 'vitest';
import type { Said } from '../claim.ts';
import { deedsOf } from '../deeds.ts';
import { matchable, type Rule } from './rule.ts';

type Examples = {
	/** Sentences in which the rule finds nothing. */
	readonly silent: readonly string[];
	/** Sentences, and what the rule finds in them: the fields that matter. */
	readonly finds: readonly (readonly [sentence: string, said: readonly Partial<Said>[]])[];
};

/** The tests that every rule has: what it passes over, and what it reads. */
export function testRule({ id, finds: read }: Rule, { silent, finds }: Examples): void {
	describe(id, () => {
		const of = (text: string) => read({ text: matchable(text), deeds: deedsOf(text) });
		test.each(silent)('silent: %s', (text) => {
			expect(of(text)).toEqual([]);
		});
		test.each(finds)('%s', (text, said) => {
			const found = of(text);
			expect(found).toHaveLength(said.length);
			for (const [index, one] of said.entries()) expect(found[index]).toMatchObject(one);
		});
	});
}

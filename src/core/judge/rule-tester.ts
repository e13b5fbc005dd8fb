import { describe, expect, it } from 'vitest';
import type { Reading } from '../decode/reading.ts';
import type { Disclosure, Entered, Sentence } from '../types.ts';
import type { Rule } from './rule.ts';

type Examples = {
	/** Readings on which the rule has nothing to say. */
	readonly silent: readonly (readonly [what: string, readings: readonly Reading[]])[];
	readonly speaks: readonly (readonly [what: string, readings: readonly Reading[], sentence: Sentence])[];
};

/** A reading as tests of rules need one: a health disclosure in a parameter, unless said otherwise. */
export function told(
	kind: Disclosure['kind'],
	raises: Reading['raises'],
	value: string,
	said: Partial<Disclosure> = {},
): Reading {
	return {
		disclosure: {
			about: raises === 'person' || raises === 'browser' ? 'identity' : 'health',
			kind,
			channel: 'parameter',
			value,
			form: 'plain',
			at: 'query/x',
			certainty: 'likely',
			...said,
		},
		raises,
	};
}

/** What the person did, as tests of rules need it: 0.4 seconds before, and sent off since. */
export function entered(did: Entered['did'], said: Partial<Entered> = {}): Entered {
	return { did, question: '', name: '', after: 400, unsubmitted: false, ...said };
}

/** The tests that every rule has: what it passes over, and what it says. */
export function testRule(rule: Rule, { silent, speaks }: Examples): void {
	describe(rule.id, () => {
		it.each([...silent])('silent: %s', (_what, readings) => {
			expect(rule.concludes({ readings, site: 'clinic.example' })).toBeNull();
		});
		it.each([...speaks])('%s', (_what, readings, sentence) => {
			expect(rule.concludes({ readings, site: 'clinic.example' })).toEqual(sentence);
		});
	});
}

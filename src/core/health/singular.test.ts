import { expect, it } from 'vitest';
import { singular } from './singular.ts';

it.each([
	['diagnosis', 'diagnosis'],
	['virus', 'virus'],
	['illness', 'illness'],
	['sms', 'sms'],
	['hives', 'hive'],
	['therapies', 'therapy'],
	['biopsies', 'biopsy'],
	['boxes', 'box'],
	['pills', 'pill'],
	['scales', 'scale'],
	['stores', 'store'],
	['pastillas', 'pastilla'],
	['vacunaciones', 'vacunacion'],
	['enfermedades', 'enfermedad'],
	['tumores', 'tumor'],
	['doctores', 'doctor'],
	['mujeres', 'mujer'],
])('%s → %s', (word, expected) => {
	expect(singular(word)).toBe(expected);
});

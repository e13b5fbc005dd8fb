import { describe, expect, test } from 'vitest';
import { placeholder } from './identity/placeholders.ts';
import { datesOf, isEmail, isPhone } from './identity/shape.ts';
import { persona } from './persona.ts';

/** Mulberry32: the same numbers for the same seed. */
function seeded(seed: number): (below: number) => number {
	let state = seed;
	return (below) => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
	};
}

describe('persona', () => {
	const many = Array.from({ length: 500 }, (_, seed) => persona(seeded(seed)));

	test('each has an e-mail address and a token of their own', () => {
		expect(new Set(many.map(({ email }) => email)).size).toBe(many.length);
		expect(new Set(many.map(({ token }) => token)).size).toBe(many.length);
	});

	test.each(many.slice(0, 50))('$name can be nobody, and looks like somebody', (one) => {
		expect(one.email).toMatch(/^[a-z]+\.[a-z]+\.[a-z2-7]{8}@example\.com$/);
		expect(isEmail(one.email)).toBe(true);
		expect(placeholder(one.email)).toBeNull();
		expect(one.phone).toMatch(/^\+1[2-9]\d\d55501\d\d$/);
		expect(isPhone(one.phone) && isPhone(one.phoneNational)).toBe(true);
		expect(one.phone).toBe(`+1${one.phoneNational.replace(/\D/g, '')}`);
		const { year, month, day } = one.birthDate;
		expect(datesOf(`${year}-${month}-${day}`)).toHaveLength(1);
		expect(2026 - Number(year) - 1).toBe(Number(one.age));
		expect(Number(one.age)).toBeGreaterThanOrEqual(18);
		expect(one.street).toMatch(/^\d{4} \p{Lu}/u);
		expect(one.zip).toMatch(/^\d{5}$/);
		expect(one.stateCode).toMatch(/^[A-Z]{2}$/);
		expect(one.text).toContain(one.token);
		expect(one.email).toContain(one.token);
	});

	test('the same numbers give the same person', () => {
		expect(persona(seeded(7))).toEqual(persona(seeded(7)));
	});

	test('a source that always gives nothing does no harm', () => {
		expect(persona(() => 0).token).toBe('aaaaaaaa');
	});
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonical, chainStart, commitmentOf, linkOf, type Sealed, seal } from './seal.ts';

const picture: Sealed = { id: 'p', visit: 'v', time: 1, page: 'https://clinic.example/', png: Uint8Array.of(137, 80, 78, 71) };
const SALT = '0'.repeat(32);

test('a seal can be followed from the one before', () => {
	const first = seal(picture, 0, chainStart('a'), SALT);
	const second = seal({ ...picture, id: 'q' }, 1, first.link, SALT);
	expect(first.link).toBe(linkOf(chainStart('a'), 0, commitmentOf(picture, SALT)));
	expect(second.link).toBe(linkOf(first.link, 1, second.commitment));
	expect(new Set([first.link, second.link, first.commitment, second.commitment]).size).toBe(4);
});

test.each<[string, Sealed]>([
	['value', { ...picture, time: 2 }],
	['byte', { ...picture, png: Uint8Array.of(137, 80, 78, 70) }],
])('another %s is another commitment', (_, other) => {
	expect(commitmentOf(other, SALT)).not.toBe(commitmentOf(picture, SALT));
});

test('the salt is part of it, so that what was redacted cannot be guessed', () => {
	expect(commitmentOf(picture, SALT)).not.toBe(commitmentOf(picture, '1'.repeat(32)));
});

test('the same text, whatever the order of keys and the kind of bytes', () => {
	expect(canonical({ b: 1, a: { d: undefined, c: Uint8Array.of(1, 2) } })).toBe('{"a":{"c":{"base64":"AQI="}},"b":1}');
	expect(canonical(JSON.parse('{"a":{"__proto__":{"c":1},"Z":2}}'))).toBe('{"a":{"Z":2,"__proto__":{"c":1}}}');
	expect(canonical(Buffer.of(1, 2))).toBe(canonical(Uint8Array.of(1, 2)));
	fc.assert(
		fc.property(fc.jsonValue(), (value) => {
			expect(canonical(JSON.parse(canonical(value)))).toBe(canonical(value));
		}),
	);
});

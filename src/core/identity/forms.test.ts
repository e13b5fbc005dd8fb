import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { canary } from '../destinations/parts/destination-tester.ts';
import type { Form } from '../types.ts';
import { type Forms, findEntered, formsOf } from './forms.ts';
import { typedValue } from './typed-value.ts';

/** The best match in a place that says nothing, long after. */
const find = (forms: Forms, value: string) => {
	const [best] = findEntered(forms, { name: 'body', value }, { time: 1_700_000_000_000, meaning: null });
	return best ? { action: best.action, form: best.form } : null;
};
const typed = (...values: string[]) => formsOf(values.map((value) => typedValue('field', value)));
const hash = (algorithm: string, text: string, encoding: 'hex' | 'base64' | 'base64url' = 'hex') =>
	createHash(algorithm).update(text).digest(encoding);

describe('findEntered', () => {
	test.each<[what: string, entered: string, value: string]>([
		['nothing entered', '', ''],
		['a common word', 'yes', 'yes'],
		['a common word, written large', 'MALE', 'male'],
		['three letters', 'Ann', 'Ann'],
		['a small number', '12345', '12345'],
		['the hash of a common word', 'yes', hash('sha256', 'yes')],
		['another person', canary.email, 'casey@example.com'],
		['another person’s hash', canary.email, hash('sha256', 'casey@example.com')],
		['a part of a word', 'depressed', 'undepressedly'],
		['a short text inside a longer one', 'Casey', 'Casey Canary'],
		['the hash of a part', 'Casey Canary', hash('sha256', 'canary')],
		['a common word that signs part', 'ye-s', 'yes'],
		['the same digits by another sign', '12-34-56', '123456'],
		['another day', '1990-02-03', '19900204'],
		['the day and month that the year first leaves no doubt of', '1990-02-03', '19900302'],
		['a name without its letters', 'Ann Lee', 'annle'],
		['what stands behind twenty thousand characters', 'I feel depressed', `${'x'.repeat(20_000)} I feel depressed`],
	])('not: %s', (_what, entered, value) => {
		expect(find(typed(entered), value)).toBeNull();
	});

	test.each<[what: string, entered: string, value: string, form: Form]>([
		['as entered', canary.email, canary.email, 'plain'],
		['in other letters', ' Casey.Canary@Example.com ', 'CASEY.CANARY@EXAMPLE.COM', 'plain'],
		['SHA-256', canary.email, canary.emailSha256, 'sha256'],
		['SHA-256 in capitals', canary.email, canary.emailSha256.toUpperCase(), 'sha256'],
		['SHA-256 of what was typed in capitals', 'Casey.Canary@Example.com', canary.emailSha256, 'sha256'],
		['SHA-256 in base64url', canary.email, canary.emailBase64Url, 'sha256'],
		['SHA-256 in base64, padded', canary.email, hash('sha256', canary.email, 'base64'), 'sha256'],
		['MD5', canary.email, canary.emailMd5, 'md5'],
		['SHA-1', canary.email, hash('sha1', canary.email), 'sha1'],
		['without a tag', 'casey+clinic@example.com', hash('sha256', 'casey@example.com'), 'sha256'],
		['Gmail without dots and tag', 'C.a.s.e.y+x@gmail.com', hash('sha256', 'casey@gmail.com'), 'sha256'],
		['Gmail without dots, with its tag', 'C.a.s.e.y+x@gmail.com', hash('sha256', 'casey+x@gmail.com'), 'sha256'],
		['Googlemail', 'C.a.s.e.y@googlemail.com', hash('sha256', 'casey@googlemail.com'), 'sha256'],
		['SHA-512', canary.email, hash('sha512', canary.email), 'sha512'],
		['SHA-512 in base64', canary.email, hash('sha512', canary.email, 'base64'), 'sha512'],
		['phone as it is dialled from abroad', '0044 20 7946 0018', hash('sha256', '+442079460018'), 'sha256'],
		['birth date as Meta hashes it', '1990-02-03', hash('sha256', '19900203'), 'sha256'],
		['birth date of an American form', '02/03/1990', hash('sha256', '19900203'), 'sha256'],
		['birth date of a European form', '3.2.1990', '1990-02-03', 'plain'],
		['birth date in another order', '1990-02-03', '03/02/1990', 'plain'],
		['name without accents', 'José', hash('sha256', 'jose'), 'sha256'],
		['name in lower case, with them', 'José', hash('sha256', 'josé'), 'sha256'],
		['name without signs', "O'Neil", hash('sha256', 'oneil'), 'sha256'],
		['town without spaces', 'Harbor Light', hash('sha256', 'harborlight'), 'sha256'],
		['phone, as entered', '+15551234567', '+15551234567', 'plain'],
		['phone with plus', '(555) 123-4567', hash('sha256', '+15551234567'), 'sha256'],
		['phone without plus', '(555) 123-4567', hash('sha256', '15551234567'), 'sha256'],
		['phone without its country', '(555) 123-4567', hash('sha256', '5551234567'), 'sha256'],
		['canary phone', '+1 555 010 0199', hash('md5', '15550100199'), 'md5'],
		['name', 'Casey', canary.firstNameSha256, 'sha256'],
		['inside a longer text', 'I feel depressed', 'answer: "I feel depressed" (3)', 'plain'],
		['a typed hash-like text', 'zu müde für alles', hash('sha256', 'zu müde für alles'), 'sha256'],
	])('%s', (_what, entered, value, form) => {
		expect(find(typed(entered), value)).toEqual({ action: typedValue('field', entered), form });
	});

	test('dots count outside Gmail', () => {
		expect(find(typed('c.a@example.com'), hash('sha256', 'ca@example.com'))).toBeNull();
	});

	test('lone surrogates and half a million characters do no harm', () => {
		expect(() => find(typed('\ud800\udfff long text', 'x'.repeat(500_000)), 'x'.repeat(19_000))).not.toThrow();
	});

	test('of more than two hundred values the newest count', { timeout: 60_000 }, () => {
		const many = Array.from({ length: 1_000 }, (_, index) => `typed value ${index}`);
		expect(find(typed(...many), 'typed value 999')).not.toBeNull();
		expect(find(typed(...many), 'typed value 0')).toBeNull();
	});
});

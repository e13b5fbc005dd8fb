import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Meaning } from '../destinations/parts/destination.ts';
import { canary } from '../destinations/parts/destination-tester.ts';
import type { Form } from '../types.ts';
import { isIdentityMeaning, readIdentity } from './read-identity.ts';

type Slot = Parameters<typeof readIdentity>[1];
const read = (meaning: Slot, value: string) => readIdentity({ at: 'query/x', name: 'x', value }, meaning, 'likely');
const EMPTY = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

describe('readIdentity', () => {
	test.each<[slot: Slot, value: string]>([
		['email', ''],
		['email', '   '],
		['email', 'undefined'],
		['email', 'null'],
		['email', 'a'],
		['email', 'not an address'],
		['email', '{{email}}'],
		['email', '<user_email_address>'],
		['email', 'logo@2x.png'],
		['email', `${'a'.repeat(300)}@example.com`],
		['phone', '0'],
		['phone', '988'],
		['name', 'C'],
		['name', '12'],
		['name', 'null'],
		['address', 'si'],
		['address', 'home'],
		['address', '192.0.2.101'],
		['address', 'https://clinic.example/1 2'],
		['birth-date', 'yes'],
		['birth-date', '1990'],
		['birth-date', '199002031234567'],
		['birth-date', '0'],
		['account', '0'],
		['browser-id', '1700000000.1'],
		['browser-id', '1700000000000Sundefined'],
		['account', 'x'],
		['account', 'guest'],
		['account', 'false'],
		['patient-id', '12'],
		['patient-id', 'N/A'],
		['browser-id', ''],
		['browser-id', 'true'],
		['browser-id', '123'],
		['browser-id', 'signed-out'],
		['browser-id', EMPTY],
		['click-id', 'undefined'],
		['click-id', '*****'],
		['ip', 'clinic.example'],
		['location', 'here'],
	])('R30: nothing in %s: %j', (slot, value) => {
		expect(read(slot, value)).toBeNull();
	});

	test.each<[slot: Slot, value: string, form: Form]>([
		['email', EMPTY, 'placeholder'],
		['email', `FFF${EMPTY}`, 'plain'],
		['phone', EMPTY.toUpperCase(), 'placeholder'],
		['email', '***@***.***', 'masked'],
		['name', '*****', 'masked'],
		['email', 'c***@e******.com', 'masked'],
		['email', 'ca**@example.com', 'masked'],
		['phone', '(***) ***-0199', 'masked'],
		['email', createHash('sha512').update('').digest('hex'), 'placeholder'],
		['email', createHash('sha512').update('undefined').digest('base64'), 'placeholder'],
		['name', createHash('md5').update('null').digest('base64'), 'placeholder'],
		['phone', createHash('sha224').update('null').digest('hex').toUpperCase(), 'placeholder'],
	])('R29: shown, and nobody: %s %s', (slot, value, form) => {
		const given = read(slot, value);
		if (form === 'plain') return expect(given).toBeNull();
		expect(given).toMatchObject({ disclosure: { form }, raises: 'none' });
		expect(given?.disclosure.about).toBe(form === 'placeholder' ? 'context' : 'identity');
	});

	test.each<[slot: Slot, value: string, form: Form, raises: string]>([
		['email', ` ${canary.email} `, 'plain', 'person'],
		['email', canary.emailSha256, 'sha256', 'person'],
		['email', canary.emailMd5, 'md5', 'person'],
		['email', canary.emailBase64Url, 'sha256', 'person'],
		// What hides the value without a word of its own for how.
		['email', createHash('sha512').update(canary.email).digest('hex'), 'sha512', 'person'],
		['email', createHash('sha384').update(canary.email).digest('base64'), 'sha384', 'person'],
		['email', createHash('md5').update(canary.email).digest('base64'), 'md5', 'person'],
		['account', createHash('sha512').update('42').digest('base64'), 'plain', 'person'],
		['account', canary.emailSha256, 'sha256', 'person'],
		['phone', '+15551234567', 'plain', 'person'],
		['name', 'Casey', 'plain', 'person'],
		['name', 'Ян', 'plain', 'person'],
		['address', '1 Main Street', 'plain', 'person'],
		['address', '10115', 'plain', 'person'],
		['address', 'Calle Mayor', 'plain', 'person'],
		['birth-date', '31/12/1990', 'plain', 'person'],
		['birth-date', '1990-02-03', 'plain', 'person'],
		['account', '42', 'plain', 'person'],
		['patient-id', 'P-1042', 'plain', 'person'],
		['region', 'CA', 'plain', 'none'],
		['browser-id', 'fb.1.1700000000.12345', 'plain', 'browser'],
		// 32 hexadecimal digits are a browser's number, not a hash.
		['browser-id', '0123456789abcdef0123456789abcdef', 'plain', 'browser'],
		['click-id', 'CjwKCAiA8sauBhB3', 'plain', 'browser'],
		['device-id', canary.uuid, 'plain', 'browser'],
		['ip', '192.0.2.1', 'plain', 'none'],
		['location', '52.52,13.40', 'plain', 'none'],
	])('%s %s: %s, %s', (slot, value, form, raises) => {
		expect(read(slot, value)).toMatchObject({ disclosure: { about: 'identity', form, value: value.trim() }, raises });
	});
});

test.each<[Meaning, boolean]>([
	['data', false],
	['page', false],
	['ignore', false],
	['email', true],
	['region', true],
])('isIdentityMeaning(%s): %s', (meaning, expected) => {
	expect(isIdentityMeaning(meaning)).toBe(expected);
});

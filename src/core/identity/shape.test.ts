import { describe, expect, test } from 'vitest';
import type { Form } from '../types.ts';
import { formOf, isDate, isEmail, isPhone } from './shape.ts';

describe('isEmail', () => {
	test.each([
		'',
		'@',
		'a@b',
		'casey@',
		'@example.com',
		'casey canary@example.com',
		'casey@example.com, other@example.com',
		'mailto:casey@example.com?subject=x',
		'https://casey@example.com',
		'logo@2x.png',
		'hero@3x.min.webp',
		'react@18.2.0',
		'pkg@latest.js',
		'@scope/name@1.0.0',
		'casey@192.0.2.1',
		`${'a'.repeat(65)}@example.com`,
		`casey@${'a.'.repeat(20)}com`,
		'@'.repeat(50),
	])('not: %s', (text) => {
		expect(isEmail(text)).toBe(false);
	});
	test.each([
		'casey.canary@example.com',
		' Casey.Canary@EXAMPLE.com ',
		"o'neil+tag@mail.clinic.co.uk",
		'a@b.io',
		'x_1@sub-domain.example',
	])('is: %s', (text) => {
		expect(isEmail(text)).toBe(true);
	});
});

describe('isPhone', () => {
	test.each(['', '123456', '988', 'call 555 123 4567', '1.2.3', '+', '---------', '555-123-4567-555-123-4567', '0x1234567'])(
		'not: %s',
		(text) => {
			expect(isPhone(text)).toBe(false);
		},
	);
	test.each(['+15551234567', '(555) 123-4567', '020 7946 0018', '555.123.4567', ' 5551234567 '])('is: %s', (text) => {
		expect(isPhone(text)).toBe(true);
	});
});

describe('isDate', () => {
	test.each(['', '1990', '12/1990', '17000000', '1990-x-02', 'born 1990-02-03'])('not: %s', (text) => {
		expect(isDate(text)).toBe(false);
	});
	test.each(['1990-02-03', '3.2.1990', '02/03/1990', '19900203', '1990-02-03T00:00:00Z'])('is: %s', (text) => {
		expect(isDate(text)).toBe(true);
	});
});

describe('formOf', () => {
	test.each<[value: string, form: Form]>([
		['', 'plain'],
		['casey.canary@example.com', 'plain'],
		['a'.repeat(63), 'plain'],
		['a'.repeat(65), 'plain'],
		['g'.repeat(64), 'plain'],
		['a'.repeat(64), 'sha256'],
		['ABCDEF0123456789ABCDEF0123456789', 'md5'],
		['0123456789abcdef0123456789abcdef01234567', 'sha1'],
		['GW-Z8yxjXG0PVfeonVUoqEFYyNMDlrJwE-QyUPQimLA', 'sha256'],
		['GW-Z8yxjXG0PVfeonVUoqEFYyNMDlrJwE-QyUPQimLA=', 'sha256'],
		['GW+Z8yxjXG0PVfeonVUoqEFYyNMDlrJwE+QyUPQimLA=', 'sha256'],
		['***@***.com', 'plain'],
		['***@***.***', 'masked'],
		['xx##@xx.xx', 'masked'],
		['•••• ••67', 'masked'],
		['+# (###) ###-####', 'masked'],
	])('%s: %s', (value, form) => {
		expect(formOf(value)).toBe(form);
	});
});

import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Form } from '../types.ts';
import { formOf, isDate, isEmail, isMasked, isPartlyMasked, isPhone } from './shape.ts';

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
	test.each([
		'',
		'123456',
		'988',
		'call 555 123 4567',
		'1.2.3',
		'+',
		'---------',
		'555-123-4567-555-123-4567',
		'0x1234567',
		'1990-02-03',
		'3.2.1990',
		'12345-6789',
	])('not: %s', (text) => {
		expect(isPhone(text)).toBe(false);
	});
	test.each(['+15551234567', '(555) 123-4567', '020 7946 0018', '555.123.4567', ' 5551234567 ', '19 90 02 03', '22 12 34 56'])(
		'is: %s',
		(text) => {
			expect(isPhone(text)).toBe(true);
		},
	);
});

describe('isDate', () => {
	test.each([
		'',
		'1990',
		'12/1990',
		'17000000',
		'1990-x-02',
		'born 1990-02-03',
		'1990-13-02',
		'1990-02-32',
		'13/13/1990',
		'00/02/1990',
		'31.12.3990',
		'19991399',
		'199002031234567', // a number that begins like a date
		'1990-02-03-04',
		'555-123-4567',
		'192.168.1.1',
	])('not: %s', (text) => {
		expect(isDate(text)).toBe(false);
	});
	test.each([
		'1990-02-03',
		'3.2.1990',
		'02/03/1990',
		'19900203',
		'1990-02-03T00:00:00Z',
		'1990-02-03 00:00',
		'1990/2/3',
		'31/12/1990',
		'12/31/1990',
		'12-31-90',
		'31121990',
		'12311990',
	])('is: %s', (text) => {
		expect(isDate(text)).toBe(true);
	});
});

const sha = (algorithm: string, encoding: 'hex' | 'base64' | 'base64url') =>
	createHash(algorithm).update('casey.canary@example.com').digest(encoding);

describe('formOf', () => {
	test.each<[algorithm: string, form: Form]>([
		['md5', 'md5'],
		['sha1', 'sha1'],
		['sha224', 'sha224'],
		['sha256', 'sha256'],
		['sha384', 'sha384'],
		['sha512', 'sha512'],
	])('%s, in hexadecimal and base64', (algorithm, form) => {
		expect(formOf(sha(algorithm, 'hex'))).toBe(form);
		expect(formOf(sha(algorithm, 'hex').toUpperCase(), true)).toBe(form);
		expect(formOf(` ${sha(algorithm, 'base64')} `)).toBe(form);
	});

	test.each<[value: string]>([
		[sha('md5', 'base64')],
		[sha('sha1', 'base64')],
		[sha('sha512', 'base64')], // as long as a key of 64 bytes, or what is encrypted
	])('in a slot of numbers base64 is a number: %s', (value) => {
		expect(formOf(value, true)).toBe('plain');
	});

	test.each<[value: string]>([
		['MariaFernandaRodriguez'],
		['MariaRodriguez19900203'],
		['Bartholomew-Featherstonehaugh-Cholmondeley'],
		['12 Old Mill Road, Springfield'],
		[sha('md5', 'base64url')], // without its padding a name is as good
		['a'.repeat(128 + 1)],
		['A1b'.repeat(40)],
		['c***@e******.com'],
	])('plain: %s', (value) => {
		expect(formOf(value)).toBe('plain');
	});

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

describe('isMasked', () => {
	test.each(['', 'xx', 'Xxx', 'Max', 'x@x.x', '#12', 'Casey', '12 Main St #4', 'xerox@example.com', 'c***@e******.com'])(
		'not: %s',
		(text) => {
			expect(isMasked(text)).toBe(false);
		},
	);
	test.each(['***', '******.*******@****.**', '+# (###) ###-####', 'xxxxx@xxxxx.xxx', 'xxxxxxxx-xxxx-xxxx', '•••• ••67'])(
		'is: %s',
		(text) => {
			expect(isMasked(text)).toBe(true);
		},
	);
});

describe('isPartlyMasked', () => {
	test.each(['', 'Casey', 'First name *', 'casey@example.com', '12 Main St #4', "o'neil+tag@example.com", '5 * 3'])(
		'not: %s',
		(text) => {
			expect(isPartlyMasked(text)).toBe(false);
		},
	);
	test.each(['c***@e******.com', 'ca**@example.com', 'c*@e*.com', 'J•• D••', 'c…@example.com', '(5**) ***-0199'])(
		'is: %s',
		(text) => {
			expect(isPartlyMasked(text)).toBe(true);
		},
	);
	test('a long value does no harm', () => {
		for (const bit of ['*a', 'x.', 'x', 'A1b', '@*']) {
			expect(() => [isMasked(bit.repeat(50_000)), isPartlyMasked(bit.repeat(50_000)), formOf(bit.repeat(50_000))]).not.toThrow();
		}
	});
});

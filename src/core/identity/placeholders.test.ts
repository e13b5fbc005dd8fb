import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import texts from '../data/placeholders.json' with { type: 'json' };
import { placeholder } from './placeholders.ts';

/** Templates and dummy values as they were met in requests, or as their makers' manuals write them. */
const R29 = [
	'',
	'undefined',
	'null',
	'none',
	'nan',
	'false',
	'true',
	'[object object]',
	'test',
	'test@test.com',
	'test@example.com',
	'test@gmail.com',
	'user@example.com',
	'<user_email_address>',
	'__insert_user_email__',
	'insert_user_email',
	'user_email_address',
	'{{email}}',
	'{{user_email}}',
	'not set',
	'(not set)',
	'n/a',
	'0',
	'-',
	'<user-email>',
] as const;

const hash = (algorithm: string, text: string) => createHash(algorithm).update(text).digest('hex');

describe('placeholder', () => {
	test.each([
		'casey.canary@example.com',
		'casey@test.com',
		'nullman@example.org',
		'None Such',
		'Testa',
		'Nathan',
		'10',
		'100%',
		'user_7f3a91',
		'customer-4711',
		'$2a$10$abcdefgh',
		'Anna <anna@example.org>',
		'19 Guest Street',
		hash('sha256', 'casey.canary@example.com'),
		hash('md5', 'casey.canary@example.com'),
		`FFF${hash('sha256', 'casey.canary@example.com')}`,
		'f'.repeat(64),
		createHash('sha256').update('casey.canary@example.com').digest('base64url'),
	])('may be real: %s', (value) => {
		expect(placeholder(value)).toBeNull();
	});

	describe('R29: the hash of an unfilled template is nobody', () => {
		test.each(R29)('%j', (plain) => {
			for (const algorithm of ['md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512']) {
				expect(placeholder(hash(algorithm, plain))).toBe(plain);
				expect(placeholder(hash(algorithm, plain).toUpperCase())).toBe(plain);
			}
		});

		test.each(R29)('in base64, as Google writes it: %j', (plain) => {
			const bytes = createHash('sha256').update(plain).digest();
			for (const spelling of ['base64', 'base64url'] as const) expect(placeholder(bytes.toString(spelling))).toBe(plain);
		});

		test.each(R29)('with Snapchat’s prefix: %j', (plain) => {
			expect(placeholder(`FFF${hash('sha256', plain)}`)).toBe(plain);
		});
	});

	test.each(['<customer_email>', '[user email]', '{{email-address}}', '%email%', '__user.email__'])(
		'so is that of a slot’s name in another spelling: %s',
		(plain) => {
			expect(placeholder(hash('sha256', plain))).toBe(plain);
		},
	);

	describe('R30: an unfilled slot is nobody', () => {
		test.each([
			...R29,
			'   ',
			'{custID}',
			'%%CUSTOM_ID%%',
			'[USER_ID]',
			'USER_ID',
			'INSERT EMAIL HERE',
			'$UID',
			'##P_UID##',
			'1634500000000Sundefined',
			'NULL',
			'Undefined',
			'[object Object]',
			'{{ customer.email }}',
			// biome-ignore lint/suspicious/noTemplateCurlyInString: a template that was not filled in
			'${email}',
			'%EMAIL%',
			'[OrderId]',
			'__INSERT_USER_PHONE__',
			'N/A',
			'anonymous',
			'Guest',
			'--',
		])('%j', (value) => {
			expect(placeholder(value)).not.toBeNull();
		});
	});

	test.each([['{{'.repeat(50_000)], ['<'.repeat(100_000)], ['__'.repeat(50_000)], ['%a'.repeat(50_000)]])(
		'a long value does no harm: %#',
		(value) => {
			expect(() => placeholder(value)).not.toThrow();
		},
	);
});

describe('placeholders.json', () => {
	test('is sorted, each text once', () => {
		expect(texts).toEqual([...new Set(texts)].sort());
	});

	test.each(texts)('%j is nobody, hashed in any way', (plain) => {
		for (const algorithm of ['md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512'])
			expect(placeholder(hash(algorithm, plain))).toBe(plain);
	});
});

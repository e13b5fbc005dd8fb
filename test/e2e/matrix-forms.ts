import { createHash } from 'node:crypto';
import { crc32, gzipSync } from 'node:zlib';
import lz from 'lz-string';
import type { Form, HashName } from '../../src/core/types.ts';

/** What is typed once. `.example` names and invented words: nobody has them. */
export const email = 'quillon.harrowgate@example.com';
export const sentence = 'my left hand trembles since the flood in Ostermundigen';

/** One way to write a value, with the form that it must be found in. */
export type Written = { readonly as: string; readonly form: Form; readonly text: string };

const base64 = (text: string) => Buffer.from(text).toString('base64');
const hex = (algorithm: string) => (text: string) => createHash(algorithm).update(text).digest('hex');
const bytes = (algorithm: string, text: string) => createHash(algorithm).update(text).digest();
const percent = encodeURIComponent;

/** Encodings: what is found is the value itself. */
function encodings(of: string, value: string): readonly Written[] {
	const texts: Readonly<Record<string, string>> = {
		plain: value,
		'percent twice': percent(percent(value)),
		base64: base64(value),
		'base64url without padding': Buffer.from(value).toString('base64url'),
		hex: Buffer.from(value).toString('hex'),
		'JSON in base64': base64(JSON.stringify({ value })),
		'gzip in base64': gzipSync(JSON.stringify({ value })).toString('base64'),
		'LZ-string in base64': lz.compressToBase64(JSON.stringify({ value })),
		'LZ-string for addresses': lz.compressToEncodedURIComponent(JSON.stringify({ value })),
	};
	return Object.entries(texts).map(([as, text]) => ({ as: `${of}, ${as}`, form: 'plain', text }));
}

function rot13(text: string): string {
	return text.replace(/[a-z]/g, (letter) => String.fromCharCode(((letter.charCodeAt(0) - 97 + 13) % 26) + 97));
}

/**
 * The e-mail address in every function. What node has not was made once by others: MD2 by pycryptodome 3.23, MD4 by OpenSSL's legacy provider,
 * MurmurHash3 (x86, 32 bits, seed 0) by mmh3 5.3, BLAKE3 by a program written from its specification that agrees with the published digest of "abc".
 */
const digests: Readonly<Record<HashName, string>> = {
	md2: '33f847abddce39bf8f15f403e9a63425',
	md4: '3a93079790daa676982f602f210c463b',
	md5: hex('md5')(email),
	sha1: hex('sha1')(email),
	sha224: hex('sha224')(email),
	sha256: hex('sha256')(email),
	sha384: hex('sha384')(email),
	sha512: hex('sha512')(email),
	'sha3-224': hex('sha3-224')(email),
	'sha3-256': hex('sha3-256')(email),
	'sha3-384': hex('sha3-384')(email),
	'sha3-512': hex('sha3-512')(email),
	ripemd160: hex('ripemd160')(email),
	blake2b: hex('blake2b512')(email),
	blake2s: hex('blake2s256')(email),
	blake3: 'a53c6a11323bd5f9e79891115b19a134362b21685a2080ec9991da00f30ccb2b',
	murmur3: 'd0383e68',
	crc32: crc32(email).toString(16).padStart(8, '0'),
};

const [md5, sha1, sha256] = [hex('md5'), hex('sha1'), hex('sha256')] as const;

const hashed: readonly Written[] = [
	...Object.entries(digests).map(([name, text]) => ({ as: name, form: name as HashName, text })),
	{ as: 'SHA-256 in upper case', form: 'sha256', text: digests.sha256.toUpperCase() },
	{ as: 'MD5 in upper case', form: 'md5', text: digests.md5.toUpperCase() },
	{ as: 'SHA-256 in base64', form: 'sha256', text: bytes('sha256', email).toString('base64') },
	{ as: 'SHA-256 in base64url without padding', form: 'sha256', text: bytes('sha256', email).toString('base64url') },
	{ as: 'SHA-1 in base64', form: 'sha1', text: bytes('sha1', email).toString('base64') },
	{ as: 'first 16 of SHA-256', form: 'sha256:16', text: digests.sha256.slice(0, 16) },
	{ as: 'first 32 of SHA-256', form: 'sha256:32', text: digests.sha256.slice(0, 32) },
	{ as: 'first 16 of MD5', form: 'md5:16', text: digests.md5.slice(0, 16) },
	{ as: 'SHA-256 of MD5', form: 'md5>sha256', text: sha256(md5(email)) },
	{ as: 'SHA-1 of MD5', form: 'md5>sha1', text: sha1(md5(email)) },
	{ as: 'MD5 of SHA-1', form: 'sha1>md5', text: md5(sha1(email)) },
	{ as: 'SHA-256 of SHA-256', form: 'sha256>sha256', text: sha256(sha256(email)) },
	{ as: 'SHA-256 of base64', form: 'base64>sha256', text: sha256(base64(email)) },
	{ as: 'MD5 of the address in upper case', form: 'md5', text: md5(email.toUpperCase()) },
	{ as: 'base64 of SHA-256 in hex', form: 'sha256', text: base64(digests.sha256) },
].map((one) => ({ ...one, as: `e-mail, ${one.as}` }) as Written);

export const written: readonly Written[] = [
	...encodings('e-mail', email),
	{ as: 'e-mail, rot13', form: 'plain', text: rot13(email) },
	...hashed,
	...encodings('sentence', sentence),
	{ as: 'sentence, sha256', form: 'sha256', text: sha256(sentence.toLowerCase()) },
	{ as: 'sentence, md5', form: 'md5', text: md5(sentence) },
];

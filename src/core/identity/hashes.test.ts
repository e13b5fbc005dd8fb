import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { HashName } from '../types.ts';
import { hashes } from './hashes.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const hex = (digest: Uint8Array | undefined) => Buffer.from(digest ?? []).toString('hex');
/** Every function by that name, in hexadecimal. */
const digests = (name: HashName, text: string) => hashes.filter((one) => one.name === name).map(({ of }) => hex(of(bytes(text))));

const texts = [
	'',
	'a',
	'casey.canary@example.com',
	'zu müde',
	...[55, 56, 63, 64, 65, 127, 128, 1_025].map((length) => 'x'.repeat(length)),
];

describe('hashes', () => {
	test.each<[HashName, string]>([
		['md5', 'md5'],
		['sha1', 'sha1'],
		['sha224', 'sha224'],
		['sha256', 'sha256'],
		['sha384', 'sha384'],
		['sha512', 'sha512'],
		['sha3-224', 'sha3-224'],
		['sha3-256', 'sha3-256'],
		['sha3-384', 'sha3-384'],
		['sha3-512', 'sha3-512'],
		['ripemd160', 'ripemd160'],
		['blake2b', 'blake2b512'],
		['blake2s', 'blake2s256'],
	])('%s is what node makes of it', (name, inNode) => {
		for (const text of texts) expect(digests(name, text)).toContain(createHash(inNode).update(text).digest('hex'));
	});

	test('crc32 is what node makes of it', () => {
		for (const text of texts) expect(digests('crc32', text)).toEqual([crc32(text).toString(16).padStart(8, '0')]);
	});

	const digits = '1234567890'.repeat(8);
	test.each<[name: HashName, source: string, text: string, digest: string]>([
		['md2', 'RFC 1319', '', '8350e5a3e24c153df2275c9f80692773'],
		['md2', 'RFC 1319', 'abc', 'da853b0d3f88d99b30283a69e6ded6bb'],
		['md2', 'RFC 1319', 'abcdefghijklmnopqrstuvwxyz', '4e8ddff3650292ab5a4108c3aa47940b'],
		['md2', 'RFC 1319', digits, 'd5976f79d83d3a0dc9806c3c66f3efd8'],
		['md4', 'RFC 1320', '', '31d6cfe0d16ae931b73c59d7e0c089c0'],
		['md4', 'RFC 1320', 'abc', 'a448017aaf21d8525fc10ae87aa6729d'],
		['md4', 'RFC 1320', 'abcdefghijklmnopqrstuvwxyz', 'd79e1c308aa5bbcdeea8ed63df412da9'],
		['md4', 'RFC 1320', digits, 'e33b4ddc9c38f2199c3e7b164fcc0536'],
		['blake3', 'BLAKE3 paper’s test vectors', '', 'af1349b9f5f9a1a6a0404dea36dcc9499bcb25c9adc112b7cc9a93cae41f3262'],
		['blake3', 'b3sum', 'abc', '6437b3ac38465133ffb63b75273a8db548c558465d79db03fd359c6cd5bd9d85'],
		['blake2b', 'b2sum -l 256', 'abc', 'bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319'],
		['murmur3', 'smhasher, x86, 32 bits', 'hello', '248bfa47'],
		['murmur3', 'smhasher, x86, 32 bits', 'The quick brown fox jumps over the lazy dog', '2e4ff723'],
		['murmur3', 'smhasher, x64, 128 bits', 'hello', 'cbd8a7b341bd9b025b1e906a48ae1d19'],
		['murmur3', 'smhasher, x64, 128 bits', 'The quick brown fox jumps over the lazy dog', 'e34bbc7bbc071b6c7a433ca9c49a9347'],
		['crc32', 'its check value', '123456789', 'cbf43926'],
	])('%s by %s: %j', (name, _source, text, digest) => {
		expect(digests(name, text)).toContain(digest);
	});
});

import { blake2b, blake2s } from '@noble/hashes/blake2.js';
import { blake3 } from '@noble/hashes/blake3.js';
import { md5, ripemd160, sha1 } from '@noble/hashes/legacy.js';
import { sha224, sha256, sha384, sha512 } from '@noble/hashes/sha2.js';
import { sha3_224, sha3_256, sha3_384, sha3_512 } from '@noble/hashes/sha3.js';
import type { HashName } from '../types.ts';
import { crc32 } from './crc32.ts';
import { md2 } from './md2.ts';
import { md4 } from './md4.ts';
import { murmur3, murmur3Long } from './murmur3.ts';

export type Hash = { readonly name: HashName; readonly of: (bytes: Uint8Array) => Uint8Array };

/** The functions by which services are seen to hash what people enter, and their relatives. */
export const hashes: readonly Hash[] = [
	{ name: 'md5', of: md5 },
	{ name: 'sha1', of: sha1 },
	{ name: 'sha256', of: sha256 },
	{ name: 'sha512', of: sha512 },
	{ name: 'md2', of: md2 },
	{ name: 'md4', of: md4 },
	{ name: 'sha224', of: sha224 },
	{ name: 'sha384', of: sha384 },
	{ name: 'sha3-224', of: sha3_224 },
	{ name: 'sha3-256', of: sha3_256 },
	{ name: 'sha3-384', of: sha3_384 },
	{ name: 'sha3-512', of: sha3_512 },
	{ name: 'ripemd160', of: ripemd160 },
	{ name: 'blake2b', of: blake2b },
	{ name: 'blake2b', of: (bytes) => blake2b(bytes, { dkLen: 32 }) },
	{ name: 'blake2s', of: blake2s },
	{ name: 'blake3', of: blake3 },
	{ name: 'murmur3', of: murmur3 },
	{ name: 'murmur3', of: murmur3Long },
	{ name: 'crc32', of: crc32 },
];

import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { KeptRequest, Picture, Seal } from './dossier.ts';

/** What a seal is about: what was seen and what was made of it. Marks are working data and no part of it. */
export type Sealed = Pick<KeptRequest, 'key' | 'visit' | 'observation' | 'findings'> | Omit<Picture, 'seal'>;

/** The link before the first. */
export function chainStart(arrival: string): string {
	return hashOf(`telltale chain 1\n${arrival}`);
}

/** Seals a record as the next of its chain. `before`: the link of the one before, or {@link chainStart}; `salt`: 32 random hexadecimal digits. */
export function seal(record: Sealed, index: number, before: string, salt: string): Seal {
	const commitment = commitmentOf(record, salt);
	return { index, salt, commitment, link: linkOf(before, index, commitment) };
}

export function commitmentOf(record: Sealed, salt: string): string {
	return hashOf(`${salt}\n${canonical(record)}`);
}

export function linkOf(before: string, index: number, commitment: string): string {
	return hashOf(`${before}\n${index}\n${commitment}`);
}

/** JSON with sorted keys and without blanks; bytes as `{"base64":"…"}`; what is undefined is left out. The same value always gives the same text. */
export function canonical(value: unknown): string {
	return JSON.stringify(ordered(value));
}

function ordered(value: unknown): unknown {
	if (typeof value !== 'object' || value === null) return value;
	if (value instanceof Uint8Array) return { base64: base64Of(value) };
	if (Array.isArray(value)) return value.map(ordered);
	const made: Record<string, unknown> = {};
	for (const key of Object.keys(value).sort()) {
		const part = (value as Readonly<Record<string, unknown>>)[key];
		if (key !== '__proto__') made[key] = ordered(part);
		else Object.defineProperty(made, key, { value: ordered(part), enumerable: true });
	}
	return made;
}

/** SHA-256 of a text as UTF-8, 64 hexadecimal digits. */
export function hashOf(text: string): string {
	return bytesToHex(sha256(utf8ToBytes(text)));
}

function base64Of(bytes: Uint8Array): string {
	let binary = '';
	for (let start = 0; start < bytes.length; start += 0x8000)
		binary += String.fromCharCode(...bytes.subarray(start, start + 0x8000));
	return btoa(binary);
}

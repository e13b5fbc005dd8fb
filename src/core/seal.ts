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
	// What node's Buffer makes of itself is no base64, so that the value is looked at before that.
	return JSON.stringify(value, function (this: Readonly<Record<string, unknown>>, key, written: unknown) {
		const part = this[key];
		if (part instanceof Uint8Array) return { base64: base64Of(part) };
		if (typeof written !== 'object' || written === null || Array.isArray(written)) return written;
		return Object.fromEntries(Object.entries(written).sort(([a], [b]) => (a < b ? -1 : 1)));
	});
}

function hashOf(text: string): string {
	return bytesToHex(sha256(utf8ToBytes(text)));
}

function base64Of(bytes: Uint8Array): string {
	let binary = '';
	for (let start = 0; start < bytes.length; start += 0x8000)
		binary += String.fromCharCode(...bytes.subarray(start, start + 0x8000));
	return btoa(binary);
}

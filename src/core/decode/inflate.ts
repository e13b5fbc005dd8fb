import { Decompress } from 'fflate';
import { LIMITS } from './budget.ts';

/** Input is fed in slices: deflate grows a byte to at most 1,032, so one slice never costs more than half a megabyte. */
const SLICE = 512;

/** True for data that starts as gzip or zlib does. */
export function isCompressed(bytes: Uint8Array): boolean {
	const [first = 0, second = 0] = bytes;
	return bytes.length > 8 && ((first === 0x1f && second === 0x8b) || (first === 0x78 && (first * 256 + second) % 31 === 0));
}

/** Inflates gzip or zlib. Null when it is damaged from the start or grows beyond the limit; data cut short gives what was there. */
export function inflate(bytes: Uint8Array): Uint8Array | null {
	const parts: Uint8Array[] = [];
	let size = 0;
	const stream = new Decompress((part) => {
		size += part.length;
		parts.push(part);
	});
	try {
		for (let from = 0; from < bytes.length; from += SLICE) {
			stream.push(bytes.subarray(from, from + SLICE), from + SLICE >= bytes.length);
			if (size > LIMITS.inflated) return null;
		}
	} catch {
		if (size === 0) return null;
	}
	if (size === 0) return null;
	const all = new Uint8Array(size);
	let at = 0;
	for (const part of parts) {
		all.set(part, at);
		at += part.length;
	}
	return all;
}

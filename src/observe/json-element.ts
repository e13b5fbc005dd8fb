import { byteSink } from './byte-sink.ts';
import { JSON_BYTES, parsedJson } from './json-bytes.ts';

/** What one element of a list came to; see {@link jsonElement}. */
export type ParsedElement = { readonly value: unknown; readonly problem: 'too-large' | 'too-deep' | 'malformed' | null };

export type ElementScanner = {
	readonly begin: () => void;
	/** Reads from `from` on; answers with the index after what it used. */
	readonly scan: (chunk: Uint8Array, from: number) => number;
	/** The element, once its end was seen; null before. */
	readonly take: () => ParsedElement | null;
};

export const ELEMENT_LIMITS = { string: 4 << 20, element: 16 << 20, levels: 20_000 } as const;

const { quote, backslash, comma, openObject, closeObject, openArray, closeArray } = JSON_BYTES;
const FALSE = new TextEncoder().encode('false');

/**
 * Finds the end of one JSON value in a stream and parses it. Every string longer than {@link ELEMENT_LIMITS}.string becomes `false`:
 * no field of a HAR that we read is a boolean, so nothing that a page sends can pass for it.
 */
export function jsonElement(): ElementScanner {
	const sink = byteSink(ELEMENT_LIMITS.element);
	let levels = 0;
	let inString = false;
	let escaped = false;
	let searched: Uint8Array | null = null;
	let quoteAt = -1;
	let backslashAt = -1;
	let stringLength = 0;
	let stringStart = 0;
	let cutting = false;
	let overflowed: 'too-large' | 'too-deep' | null = null;
	let done: ParsedElement | null = null;

	const keep = (bytes: Uint8Array) => {
		if (overflowed === null && !cutting && bytes.length > 0 && !sink.add(bytes)) overflowed = 'too-large';
	};
	function finish() {
		if (overflowed !== null) done = { value: null, problem: overflowed };
		else {
			const value = parsedJson(sink.text());
			done = value === undefined ? { value: null, problem: 'malformed' } : { value, problem: null };
		}
		sink.cutTo(0);
	}
	/** Index of the quote that ends the string, or the chunk's length. Both searches are remembered, so that a chunk is searched once. */
	function endOfString(chunk: Uint8Array, from: number): number {
		if (chunk !== searched) {
			searched = chunk;
			quoteAt = -1;
			backslashAt = -1;
		}
		let i = escaped ? from + 1 : from;
		escaped = false;
		for (;;) {
			if (quoteAt < i) quoteAt = indexOf(chunk, quote, i);
			if (backslashAt < i) backslashAt = indexOf(chunk, backslash, i);
			if (quoteAt <= backslashAt) return quoteAt;
			i = backslashAt + 2;
			escaped = i > chunk.length;
			if (i >= chunk.length) return chunk.length;
		}
	}
	/** Forgets the string so far, which is longer than what is held. */
	function cut(chunk: Uint8Array, run: number) {
		const missing = stringStart - sink.length();
		if (missing > 0) keep(chunk.subarray(run, run + missing));
		else sink.cutTo(stringStart);
		cutting = true;
	}

	function scan(chunk: Uint8Array, from: number): number {
		let run = from;
		for (let i = from; i < chunk.length; i++) {
			if (inString) {
				const end = endOfString(chunk, i);
				stringLength += end - i;
				if (!cutting && stringLength > ELEMENT_LIMITS.string) cut(chunk, run);
				i = end;
				if (end === chunk.length) break;
				inString = false;
				if (!cutting) continue;
				cutting = false;
				keep(FALSE);
				run = i + 1;
				continue;
			}
			const byte = chunk[i];
			if (byte === quote) {
				inString = true;
				stringLength = 0;
				stringStart = sink.length() + (i - run);
			} else if (byte === openObject || byte === openArray) {
				if (++levels > ELEMENT_LIMITS.levels) overflowed ??= 'too-deep';
			} else if (levels === 0 && (byte === comma || byte === closeArray || byte === closeObject)) {
				keep(chunk.subarray(run, i));
				finish();
				return i;
			} else if ((byte === closeObject || byte === closeArray) && --levels === 0) {
				keep(chunk.subarray(run, i + 1));
				finish();
				return i + 1;
			}
		}
		keep(chunk.subarray(run));
		return chunk.length;
	}

	return {
		begin: () => {
			levels = 0;
			overflowed = null;
			cutting = false;
			done = null;
			sink.cutTo(0);
		},
		scan,
		take: () => done,
	};
}

function indexOf(chunk: Uint8Array, byte: number, from: number): number {
	const index = chunk.indexOf(byte, from);
	return index < 0 ? chunk.length : index;
}

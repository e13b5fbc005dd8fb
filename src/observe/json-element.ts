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
const FALSE = Buffer.from('false');

/**
 * Finds the end of one JSON value in a stream and parses it. Every string longer than {@link ELEMENT_LIMITS}.string becomes `false`:
 * no field of a HAR that we read is a boolean, so nothing that a page sends can pass for it.
 */
export function jsonElement(): ElementScanner {
	const sink = byteSink(ELEMENT_LIMITS.element);
	let levels = 0;
	let inString = false;
	let escaped = false;
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
	/** Follows a string's bytes; true where it ended. */
	function endsString(byte: number | undefined): boolean {
		stringLength++;
		if (escaped) escaped = false;
		else if (byte === backslash) escaped = true;
		else if (byte === quote) inString = false;
		return !inString;
	}

	function scan(chunk: Uint8Array, from: number): number {
		let run = from;
		for (let i = from; i < chunk.length; i++) {
			const byte = chunk[i];
			if (inString) {
				const ended = endsString(byte);
				if (ended && cutting) {
					cutting = false;
					keep(FALSE);
					run = i + 1;
				} else if (!ended && !cutting && stringLength > ELEMENT_LIMITS.string) {
					sink.cutTo(stringStart);
					if (stringStart > sink.length()) keep(chunk.subarray(run, run + stringStart - sink.length()));
					cutting = true;
				}
			} else if (byte === quote) {
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

import { isWords } from './base64.ts';
import { afford, COST, type Sink } from './budget.ts';
import { hasControl } from './text.ts';

/** A spelling of LZ-string: how many bits a character stands for, and which. */
type Spelling = { readonly bits: number; readonly read: (code: number) => number };

const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const values = new Int8Array(128).fill(-1);
for (const [value, letter] of [...BASE64].entries()) values[letter.charCodeAt(0)] = value;
// Of the spelling for addresses: `-` for the 63rd, and a form makes a space of `+`.
values[45] = 63;
values[32] = 62;
// Padding, in either alphabet.
values[61] = 0;
values[36] = 0;

const LETTERS: Spelling = { bits: 6, read: (code) => values[code] ?? -1 };
const UTF16: Spelling = { bits: 15, read: (code) => (code < 0x8020 ? code - 32 : -1) };
const RAW: Spelling = { bits: 16, read: (code) => code };

/**
 * The text inside LZ-string's output, in any of its spellings; null for everything else. All of it must decode, to its own mark of the end.
 * Every entry of the dictionary stands somewhere in the output, so it is kept as a place there; and the output is paid for as it grows, which
 * the library (https://github.com/pieroxy/lz-string) cannot be made to do: a thousand letters grow to half a million.
 */
export function lzText(sink: Sink, at: string, text: string): string | null {
	const isLetters = /^[A-Za-z0-9+/ $-]{12,}={0,3}$/.test(text) && !isWords(text);
	if (!isLetters && !/[^\0-\u02ff]/.test(text.slice(0, 8))) return null;
	if (!afford(sink, at, text.length)) return null;
	const codes = new Uint16Array(text.length);
	for (let index = 0; index < codes.length; index++) codes[index] = text.charCodeAt(index);
	if (isLetters) return decompress(sink, at, codes, LETTERS);
	return (text.endsWith(' ') ? decompress(sink, at, codes, UTF16) : null) ?? decompress(sink, at, codes, RAW);
}

/** The same of its bytes: two for a character, the higher first. */
export function lzBytes(sink: Sink, at: string, bytes: Uint8Array): string | null {
	if (bytes.length % 2 === 1 || !afford(sink, at, bytes.length)) return null;
	const codes = new Uint16Array(bytes.length / 2);
	for (let index = 0; index < codes.length; index++) codes[index] = (bytes[index * 2] ?? 0) * 256 + (bytes[index * 2 + 1] ?? 0);
	return decompress(sink, at, codes, RAW);
}

/** Codes of the format: a new character of 8 bits, one of 16, the end; higher ones are entries of the dictionary. */
const NARROW = 0;
const WIDE = 1;
const END = 2;
const FIRST_ENTRY = 3;

function decompress(sink: Sink, place: string, codes: Uint16Array, { bits, read }: Spelling): string | null {
	let at = 0;
	let held = 0;
	let left = 0;
	/** The next bits as a number, the first of them lowest; -1 where there are none. */
	const take = (count: number): number => {
		let value = 0;
		for (let bit = 0; bit < count; bit++) {
			if (left === 0) {
				held = read(codes[at++] ?? -1);
				if (held < 0) return -1;
				left = bits;
			}
			left--;
			value |= ((held >> left) & 1) << bit;
		}
		return value;
	};

	let out = new Uint16Array(codes.length * 2);
	let size = 0;
	/** Repeats what stands in the output; it may run into what it writes. */
	const repeat = (from: number, length: number) => {
		if (size + length > out.length) {
			const larger = new Uint16Array((size + length) * 2);
			larger.set(out);
			out = larger;
		}
		for (let index = 0; index < length; index++) out[size++] = out[from + index] ?? 0;
	};

	const starts = new Array<number>(FIRST_ENTRY).fill(0);
	const lengths = new Array<number>(FIRST_ENTRY).fill(0);
	let width = 2;
	let untilWider = 1;
	const addEntry = (start: number, length: number) => {
		starts.push(start);
		lengths.push(length);
		if (--untilWider === 0) untilWider = 2 ** width++;
	};

	for (let before = -1; ; ) {
		const code = take(width);
		if (code === END) return isEnd(codes.slice(at), held & (2 ** left - 1), read) ? textOf(out.subarray(0, size)) : null;
		const start = size;
		const isNew = code === NARROW || code === WIDE;
		// The entry that is only being made is the one before and the first character of itself.
		const isNext = code === starts.length && before >= 0;
		const length = isNew ? 1 : isNext ? start - before + 1 : (lengths[code] ?? 0);
		if (length === 0 || !afford(sink, place, COST.key + length * 3)) return null;
		repeat(isNew ? size : isNext ? before : (starts[code] ?? 0), length);
		if (isNew) {
			const character = take(code === NARROW ? 8 : 16);
			if (character < 0) return null;
			out[start] = character;
			addEntry(start, 1);
		}
		if (before >= 0) addEntry(before, start - before + 1);
		before = start;
	}
}

/** What follows the mark of the end is padding: up to four characters of nothing. */
function isEnd(rest: Uint16Array, bits: number, read: Spelling['read']): boolean {
	return bits === 0 && rest.length <= 4 && rest.every((code) => read(code) === 0);
}

function textOf(codes: Uint16Array): string | null {
	const parts: string[] = [];
	for (let at = 0; at < codes.length; at += 8_192) parts.push(String.fromCharCode(...codes.subarray(at, at + 8_192)));
	const text = parts.join('');
	return hasControl(text) ? null : text;
}

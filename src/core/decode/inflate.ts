import { COST, giveUp, type Sink } from './budget.ts';

/** True for data that starts as gzip or zlib does. */
export function isCompressed(bytes: Uint8Array): boolean {
	return headerOf(bytes) !== null;
}

/** Length of the header of gzip or zlib; null for anything else. */
function headerOf(bytes: Uint8Array): number | null {
	const [first = 0, second = 0, method = 0, flags = 0] = bytes;
	if (bytes.length <= 8) return null;
	if (first === 0x78 && (first * 256 + second) % 31 === 0) return second & 32 ? 6 : 2;
	if (first !== 0x1f || second !== 0x8b || method !== 8) return null;
	let at = 10;
	if (flags & 4) at += 2 + (bytes[10] ?? 0) + (bytes[11] ?? 0) * 256;
	for (const named of [8, 16]) if (flags & named) at = bytes.indexOf(0, at) + 1 || bytes.length;
	return flags & 2 ? at + 2 : at;
}

/**
 * Inflates gzip, zlib or, where `raw`, deflate without a header (RFC 1950 to 1952). Null when it is damaged from the start; data cut short or beyond the
 * budget gives what was there. Our own because a library inflates all of it or nothing: the worst kilobyte grows to a megabyte, or holds
 * twenty code tables to build.
 */
export function inflate(sink: Sink, at: string, bytes: Uint8Array, raw = false): Uint8Array | null {
	const header = raw ? 0 : headerOf(bytes);
	if (header === null) return null;
	const state: State = {
		sink,
		bytes,
		kept: sink.work * 0.7,
		at: header,
		held: 0,
		bits: 0,
		out: new Uint8Array(bytes.length * 4),
		size: 0,
	};
	let last = false;
	try {
		while (!last) {
			spend(state, COST.block);
			last = take(state, 1) === 1;
			const kind = take(state, 2);
			if (kind === 0) stored(state);
			else if (kind === 1) codes(state, FIXED_LENGTHS, FIXED_DISTANCES);
			else if (kind === 2) dynamic(state);
			else throw damaged;
		}
	} catch (reason) {
		giveUp(sink, at, 'compressed');
		if (reason !== damaged && reason !== exhausted) return null;
	}
	return state.size === 0 ? null : state.out.subarray(0, state.size);
}

type State = {
	readonly sink: Sink;
	readonly bytes: Uint8Array;
	/** Work that is left for reading what comes out. */
	readonly kept: number;
	at: number;
	/** Bits that were taken from the input and not used yet, and how many. */
	held: number;
	bits: number;
	out: Uint8Array;
	size: number;
};

const damaged = new Error('damaged');
const exhausted = new Error('exhausted');

function spend({ sink, kept }: State, cost: number): void {
	if (sink.work - cost < kept) throw exhausted;
	sink.work -= cost;
}

/** The next bits as a number, the first of them lowest. */
function take(state: State, count: number): number {
	while (state.bits < count) {
		const byte = state.bytes[state.at++];
		if (byte === undefined) throw damaged;
		state.held |= byte << state.bits;
		state.bits += 8;
	}
	const value = state.held & ((1 << count) - 1);
	state.held >>>= count;
	state.bits -= count;
	return value;
}

/** Room for so many more bytes, paid for. */
function reserve(state: State, count: number): void {
	spend(state, count);
	if (state.size + count <= state.out.length) return;
	const larger = new Uint8Array((state.size + count) * 2);
	larger.set(state.out);
	state.out = larger;
}

function stored(state: State): void {
	state.held = 0;
	state.bits = 0;
	const length = (state.bytes[state.at] ?? 0) + (state.bytes[state.at + 1] ?? 0) * 256;
	const from = state.at + 4;
	const to = Math.min(from + length, state.bytes.length);
	if (to < from) throw damaged;
	reserve(state, to - from);
	state.out.set(state.bytes.subarray(from, to), state.size);
	state.size += to - from;
	state.at = to;
	if (to < from + length) throw damaged;
}

/** A Huffman code: how many codes there are of each length, and the symbols in the order of their codes. */
type Code = { readonly counts: Uint16Array; readonly symbols: Uint16Array };

function codeOf(lengths: Uint8Array): Code {
	const counts = new Uint16Array(16);
	for (const length of lengths) counts[length] = (counts[length] ?? 0) + 1;
	const next = new Uint16Array(16);
	let left = 1;
	for (let length = 1; length < 16; length++) {
		next[length] = (next[length - 1] ?? 0) + (length === 1 ? 0 : (counts[length - 1] ?? 0));
		left = left * 2 - (counts[length] ?? 0);
		if (left < 0) throw damaged;
	}
	const symbols = new Uint16Array(lengths.length);
	for (const [symbol, length] of lengths.entries()) {
		if (length === 0) continue;
		symbols[next[length] ?? 0] = symbol;
		next[length] = (next[length] ?? 0) + 1;
	}
	return { counts, symbols };
}

const FIXED_LENGTHS = codeOf(
	Uint8Array.from({ length: 288 }, (_, symbol) => (symbol < 144 ? 8 : symbol < 256 ? 9 : symbol < 280 ? 7 : 8)),
);
const FIXED_DISTANCES = codeOf(new Uint8Array(30).fill(5));

/** The symbol of the code that comes next, found bit by bit. */
function symbol(state: State, { counts, symbols }: Code): number {
	let code = 0;
	let first = 0;
	let index = 0;
	for (let length = 1; length < 16; length++) {
		code |= take(state, 1);
		const count = counts[length] ?? 0;
		if (code - first < count) return symbols[index + code - first] ?? 0;
		index += count;
		first = (first + count) << 1;
		code <<= 1;
	}
	throw damaged;
}

const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

/** A block that brings its own codes, themselves written in a code. */
function dynamic(state: State): void {
	const literals = take(state, 5) + 257;
	const distances = take(state, 5) + 1;
	const own = take(state, 4) + 4;
	const ownLengths = new Uint8Array(19);
	for (const place of ORDER.slice(0, own)) ownLengths[place] = take(state, 3);
	const ownCode = codeOf(ownLengths);
	const lengths = new Uint8Array(literals + distances);
	for (let index = 0; index < lengths.length; ) {
		const length = symbol(state, ownCode);
		if (length < 16) {
			lengths[index++] = length;
			continue;
		}
		if (length === 16 && index === 0) throw damaged;
		const repeated = length === 16 ? (lengths[index - 1] ?? 0) : 0;
		const times = length === 16 ? 3 + take(state, 2) : length === 17 ? 3 + take(state, 3) : 11 + take(state, 7);
		if (index + times > lengths.length) throw damaged;
		lengths.fill(repeated, index, index + times);
		index += times;
	}
	codes(state, codeOf(lengths.subarray(0, literals)), codeOf(lengths.subarray(literals)));
}

/** Smallest length or distance of each symbol, and how many more bits say the rest of it. */
const LENGTHS = [
	3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258,
];
const DISTANCES = Array.from({ length: 30 }, (_, index) =>
	index < 4 ? index + 1 : (2 + (index & 1)) * 2 ** ((index >> 1) - 1) + 1,
);
const moreOfLength = (index: number) => (index < 8 || index === 28 ? 0 : (index >> 2) - 1);
const moreOfDistance = (index: number) => (index < 4 ? 0 : (index >> 1) - 1);

/** Literals, and repetitions of what was there before, up to the end of the block. */
function codes(state: State, ofLengths: Code, ofDistances: Code): void {
	for (;;) {
		const next = symbol(state, ofLengths);
		if (next === 256) return;
		if (next < 256) {
			reserve(state, 3);
			state.out[state.size++] = next;
			continue;
		}
		const length = (LENGTHS[next - 257] ?? 0) + take(state, moreOfLength(next - 257));
		const which = symbol(state, ofDistances);
		const distance = (DISTANCES[which] ?? 0) + take(state, moreOfDistance(which));
		if (length === 0 || distance === 0 || distance > state.size) throw damaged;
		reserve(state, length + 5);
		for (let end = state.size + length; state.size < end; state.size++)
			state.out[state.size] = state.out[state.size - distance] ?? 0;
	}
}

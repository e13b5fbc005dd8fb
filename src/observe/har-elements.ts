import { byteSink } from './byte-sink.ts';
import { jsonSkeleton, type Skeleton, type Token } from './json-skeleton.ts';

/**
 * One element of `log.pages` or `log.entries`. `value` is what JSON.parse made of it, with `false` in the place of every string
 * longer than {@link HAR_LIMITS}.string: no field of a HAR that we read is a boolean, so nothing inside a page can forge it.
 */
export type HarElement = {
	readonly kind: 'page' | 'entry';
	readonly index: number;
	/** Byte of the text, after decompression, where it begins. */
	readonly at: number;
	readonly value: unknown;
	readonly problem: 'too-large' | 'malformed' | null;
};

/** Where and why a stream stopped being a HAR. `at` is a byte of the text, after decompression. */
export type HarFault = { readonly what: 'not-har' | 'not-json' | 'truncated'; readonly at: number; readonly entry: number };

export const HAR_LIMITS = { string: 4 << 20, element: 16 << 20 } as const;

export type HarReader = {
	readonly write: (chunk: Uint8Array) => HarFault | null;
	readonly end: () => HarFault | null;
	/** Elements of `log.entries` that have begun. */
	readonly entries: () => number;
};

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
const OPEN_ARRAY = 0x5b;
const CLOSE_ARRAY = 0x5d;
const FALSE = Buffer.from('false');
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];
const LITERAL = /^(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)$/;
/** Longest key or literal outside the elements that is looked at. */
const SHORT = 64;

/**
 * Reads a HAR of any size in pieces and hands over its pages and entries one at a time. Each is parsed by itself, so that one
 * broken entry does not hide the rest, and no more than one is held.
 */
export function harElements(onElement: (element: HarElement) => void): HarReader {
	const skeleton: Skeleton = jsonSkeleton();
	const sink = byteSink(HAR_LIMITS.element);
	const counts = { page: 0, entry: 0 };
	let sawEntries = false;
	let position = 0;
	let inString = false;
	let escaped = false;
	let stringLength = 0;
	// In an element
	let kind: 'page' | 'entry' | null = null;
	let levels = 0;
	let elementAt = 0;
	let stringStart = 0;
	let cutting = false;
	let overflowed = false;
	// Outside
	let short: number[] = [];
	let inLiteral = false;

	const fault = (what: HarFault['what'], at: number): HarFault => ({ what, at, entry: counts.entry });
	const take = (token: Token, at: number): HarFault | null => (skeleton.take(token) ? null : fault('not-json', at));
	const keep = (bytes: Uint8Array) => {
		if (!overflowed && !cutting && bytes.length > 0 && !sink.add(bytes)) overflowed = true;
	};

	function finish(of: 'page' | 'entry') {
		kind = null;
		const index = counts[of] - 1;
		if (overflowed) return onElement({ kind: of, index, at: elementAt, value: null, problem: 'too-large' });
		const value = parsed(sink.text());
		onElement({ kind: of, index, at: elementAt, value: value ?? null, problem: value === undefined ? 'malformed' : null });
	}

	function begin(of: 'page' | 'entry', at: number) {
		elementAt = at;
		kind = of;
		counts[of]++;
		levels = 0;
		overflowed = false;
		cutting = false;
		sink.cutTo(0);
	}

	/** Reads inside an element from `from` on; returns the index after what it used. */
	function insideElement(chunk: Uint8Array, from: number, of: 'page' | 'entry'): number {
		let run = from;
		for (let i = from; i < chunk.length; i++) {
			const byte = chunk[i];
			if (inString) {
				stringLength++;
				if (escaped) escaped = false;
				else if (byte === BACKSLASH) escaped = true;
				else if (byte === QUOTE) {
					inString = false;
					if (cutting) {
						cutting = false;
						keep(FALSE);
						run = i + 1;
					}
				}
				if (inString && !cutting && stringLength > HAR_LIMITS.string) {
					keep(chunk.subarray(run, i));
					sink.cutTo(stringStart);
					cutting = true;
				}
				continue;
			}
			if (byte === QUOTE) {
				inString = true;
				stringLength = 0;
				stringStart = sink.length() + (i - run);
			} else if (byte === OPEN_OBJECT || byte === OPEN_ARRAY) levels++;
			else if (levels === 0 && (byte === COMMA || byte === CLOSE_ARRAY || byte === CLOSE_OBJECT)) {
				keep(chunk.subarray(run, i));
				finish(of);
				return i;
			} else if ((byte === CLOSE_OBJECT || byte === CLOSE_ARRAY) && --levels === 0) {
				keep(chunk.subarray(run, i + 1));
				finish(of);
				return i + 1;
			}
		}
		keep(chunk.subarray(run));
		return chunk.length;
	}

	/** Takes one byte outside the elements. */
	function outside(byte: number, at: number): HarFault | null {
		if (inString) {
			if (short.length < SHORT) short.push(byte);
			if (escaped) escaped = false;
			else if (byte === BACKSLASH) escaped = true;
			else if (byte === QUOTE) {
				inString = false;
				const text = parsed(`"${Buffer.from(short).toString('utf8')}`);
				return take({ is: 'string', text: typeof text === 'string' ? text : '' }, at);
			}
			return null;
		}
		const mark = markOf(byte);
		if (inLiteral && mark !== null) {
			inLiteral = false;
			if (!LITERAL.test(Buffer.from(short).toString('latin1'))) return fault('not-json', at);
			const problem = take({ is: 'value' }, at);
			if (problem !== null) return problem;
		}
		if (mark === 'space') return null;
		if (mark === 'quote') {
			inString = true;
			short = [];
			return null;
		}
		if (mark !== null) return take(mark, at);
		if (!inLiteral) short = [];
		inLiteral = true;
		short.push(byte);
		return short.length > SHORT ? fault('not-json', at) : null;
	}

	function startsElement(byte: number): 'page' | 'entry' | null {
		if (inString || inLiteral || byte === CLOSE_ARRAY || byte === COMMA || markOf(byte) === 'space') return null;
		if (!skeleton.awaitsElement()) return null;
		const path = skeleton.path();
		if (path.length !== 2 || path[0] !== 'log') return null;
		return path[1] === 'entries' ? 'entry' : path[1] === 'pages' ? 'page' : null;
	}

	function write(chunk: Uint8Array): HarFault | null {
		for (let i = 0; i < chunk.length; ) {
			if (kind !== null) {
				i = insideElement(chunk, i, kind);
				if (kind === null) skeleton.take({ is: 'value' });
				continue;
			}
			const byte = chunk[i] ?? 0;
			const at = position + i;
			if (at < 3 && byte === BYTE_ORDER_MARK[at]) {
				i++;
				continue;
			}
			const starts = startsElement(byte);
			if (starts !== null) {
				begin(starts, at);
				continue;
			}
			const problem = outside(byte, at);
			if (problem !== null) return problem;
			if (byte === OPEN_ARRAY && !inString) sawEntries ||= isEntries(skeleton);
			i++;
		}
		position += chunk.length;
		return null;
	}

	function end(): HarFault | null {
		if (kind !== null || inString || !(skeleton.done() || inLiteral)) return fault('truncated', position);
		if (!sawEntries) return fault('not-har', position);
		return inLiteral ? fault('not-json', position) : null;
	}

	return { write, end, entries: () => counts.entry };
}

function isEntries(skeleton: Skeleton): boolean {
	const path = skeleton.path();
	return path.length === 2 && path[0] === 'log' && path[1] === 'entries';
}

type Mark = 'space' | 'quote' | Exclude<Token, { readonly is: 'string' | 'value' }>;

const MARKS: ReadonlyMap<number, Mark> = new Map<number, Mark>([
	[0x20, 'space'],
	[0x09, 'space'],
	[0x0a, 'space'],
	[0x0d, 'space'],
	[QUOTE, 'quote'],
	[OPEN_OBJECT, { is: 'open', of: 'object' }],
	[CLOSE_OBJECT, { is: 'close', of: 'object' }],
	[OPEN_ARRAY, { is: 'open', of: 'array' }],
	[CLOSE_ARRAY, { is: 'close', of: 'array' }],
	[COLON, { is: 'colon' }],
	[COMMA, { is: 'comma' }],
]);

function markOf(byte: number): Mark | null {
	return MARKS.get(byte) ?? null;
}

/** The value of a JSON text; undefined where it is none. */
function parsed(json: string): unknown {
	try {
		return JSON.parse(json);
	} catch {
		return undefined;
	}
}

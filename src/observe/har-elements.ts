import { JSON_BYTES, parsedJson } from './json-bytes.ts';
import { jsonElement, type ParsedElement } from './json-element.ts';
import { jsonSkeleton, type Skeleton, type Token } from './json-skeleton.ts';

/** One element of `log.pages` or `log.entries`, or `log._telltale`. `at` is the byte of the text, after decompression, where it begins. */
type Kind = 'page' | 'entry' | 'telltale';
export type HarElement = ParsedElement & { readonly kind: Kind; readonly index: number; readonly at: number };

/** Where and why a stream stopped being a HAR. `at` is a byte of the text, after decompression. */
export type HarFault = { readonly what: 'not-har' | 'not-json' | 'truncated'; readonly at: number; readonly entry: number };

export type HarReader = {
	readonly write: (chunk: Uint8Array) => HarFault | null;
	readonly end: () => HarFault | null;
	/** Elements of `log.entries` that have begun. */
	readonly entries: () => number;
};

const { quote, backslash, openArray, closeArray, comma } = JSON_BYTES;
const UTF_8 = new TextDecoder();
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
	const scanner = jsonElement();
	const counts = { page: 0, entry: 0, telltale: 0 };
	let element: { readonly kind: Kind; readonly index: number; readonly at: number } | null = null;
	let sawEntries = false;
	let position = 0;
	let inString = false;
	let escaped = false;
	let inLiteral = false;
	let short: number[] = [];

	const fault = (what: HarFault['what'], at: number): HarFault => ({ what, at, entry: counts.entry });
	const take = (token: Token, at: number): HarFault | null => (skeleton.take(token) ? null : fault('not-json', at));

	function insideString(byte: number, at: number): HarFault | null {
		if (short.length < SHORT) short.push(byte);
		if (escaped) escaped = false;
		else if (byte === backslash) escaped = true;
		else if (byte === quote) {
			inString = false;
			const text = parsedJson(`"${UTF_8.decode(Uint8Array.from(short))}`);
			return take({ is: 'string', text: typeof text === 'string' ? text : '' }, at);
		}
		return null;
	}

	/** Takes one byte outside the elements. */
	function outside(byte: number, at: number): HarFault | null {
		if (inString) return insideString(byte, at);
		const mark = MARKS.get(byte);
		if (mark === undefined) {
			if (!inLiteral) short = [];
			inLiteral = true;
			short.push(byte);
			// The first bytes tell a file of another kind before all of it is read.
			return short.length > SHORT || at === 0 ? fault('not-json', at) : null;
		}
		if (inLiteral) {
			inLiteral = false;
			const isLiteral = LITERAL.test(String.fromCharCode(...short));
			if (!isLiteral || !skeleton.take({ is: 'value' })) return fault('not-json', at - short.length);
		}
		if (mark === 'space') return null;
		if (mark !== 'quote') return take(mark, at);
		inString = true;
		short = [];
		return null;
	}

	function startsElement(byte: number): Kind | null {
		if (inString || inLiteral || byte === closeArray || byte === comma || MARKS.get(byte) === 'space') return null;
		if (!skeleton.awaitsValue()) return null;
		const list = listOf(skeleton);
		return list === 'telltale' || skeleton.awaitsElement() ? list : null;
	}

	function write(chunk: Uint8Array): HarFault | null {
		for (let i = 0; i < chunk.length; ) {
			if (element !== null) {
				i = scanner.scan(chunk, i);
				const whole = scanner.take();
				if (whole === null) continue;
				onElement({ ...element, ...whole });
				element = null;
				skeleton.take({ is: 'value' });
				continue;
			}
			const byte = chunk[i] ?? 0;
			const at = position + i;
			const kind = startsElement(byte);
			if (kind !== null) {
				element = { kind, index: counts[kind]++, at };
				scanner.begin();
				continue;
			}
			i++;
			if (at < 3 && byte === BYTE_ORDER_MARK[at]) continue;
			const problem = outside(byte, at);
			if (problem !== null) return problem;
			if (byte === openArray && !inString) sawEntries ||= listOf(skeleton) === 'entry';
		}
		position += chunk.length;
		return null;
	}

	function end(): HarFault | null {
		if (element !== null || inString || inLiteral || !skeleton.done()) return fault('truncated', position);
		return sawEntries ? null : fault('not-har', position);
	}

	return { write, end, entries: () => counts.entry };
}

/** Which list of the HAR the skeleton stands in, or at our own part of it. */
function listOf(skeleton: Skeleton): Kind | null {
	const path = skeleton.path();
	if (path.length !== 2 || path[0] !== 'log') return null;
	if (path[1] === '_telltale') return 'telltale';
	return path[1] === 'entries' ? 'entry' : path[1] === 'pages' ? 'page' : null;
}

type Mark = 'space' | 'quote' | Exclude<Token, { readonly is: 'string' | 'value' }>;

const MARKS: ReadonlyMap<number, Mark> = new Map<number, Mark>([
	[0x20, 'space'],
	[0x09, 'space'],
	[0x0a, 'space'],
	[0x0d, 'space'],
	[quote, 'quote'],
	[JSON_BYTES.openObject, { is: 'open', of: 'object' }],
	[JSON_BYTES.closeObject, { is: 'close', of: 'object' }],
	[openArray, { is: 'open', of: 'array' }],
	[closeArray, { is: 'close', of: 'array' }],
	[JSON_BYTES.colon, { is: 'colon' }],
	[comma, { is: 'comma' }],
]);

import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { gzipSync, zlibSync } from 'fflate';
import { base64Bytes } from '../decode/base64.ts';
import { LIMITS, newSink } from '../decode/budget.ts';
import { inflate, isCompressed } from '../decode/inflate.ts';
import { isForm } from '../decode/pairs.ts';
import { percentDecode, strictText } from '../decode/text.ts';
import { unwrap } from '../decode/unwrap.ts';
import { remembered } from '../remembered.ts';
import type { Known, Placed, Secrets } from './secrets.ts';
import { removed, tokenOf } from './token.ts';

/** What is known of a text that is rewritten. */
export type Wish = {
	/** An address: what is put in is percent-encoded. */
	readonly escaped?: boolean;
	/** What counts in this text, and where in it. */
	readonly placed?: readonly Placed[];
	/** The site's own words: only what is surely the person's is replaced. */
	readonly own?: boolean;
};

export type Rewriter = {
	/** With tokens where values stood, in whatever encoding. */
	readonly text: (written: string, wish?: Wish) => string;
	/** The same of bytes, compressed as they were; null where nothing stood there. */
	readonly bytes: (data: Uint8Array, wish?: Wish) => Uint8Array | Hidden | null;
	/** What stands in a text that is decoded; null where nothing does. */
	readonly holds: (read: string, wish?: Wish) => Known | null;
};

/** Something stands in bytes that cannot be taken out, or nobody can say what does. */
export type Hidden = { readonly held: Known | null };

type Escape = 'percent' | 'backslash' | 'plus';
/** A text as it reads after some escapes were undone: the one before, and the escape that was undone in it; null for what was written. */
type View = {
	readonly text: string;
	readonly of: { readonly view: View; readonly escape: Escape } | null;
	readonly escapes: number;
	starts?: readonly number[];
};
type Edit = { readonly start: number; readonly end: number; readonly token: string };

/** Escapes inside each other; a text with more is not looked at, and so nothing of it stays. */
const MOST_ESCAPES = 12;
/** Encodings inside each other. */
const DEEPEST = 12;
/** What compressed data may grow to, in the decoder's units of work. */
const INFLATED = 20_000_000;
/** Work that a text may cost, in characters looked at: so many, and so many for each of its own. */
const FREE = 5_000_000;
const EACH = 50;
const MOST_PLACES = 200;
const MOST_LINES = 100;
/** Characters before a value in which its name is looked for. */
const REACH = 300;

const ESCAPED: Readonly<Record<Escape, RegExp>> = {
	plus: /\+/g,
	backslash: /\\(?:u[\da-f]{4}|x[\da-f]{2}|["'\\/bfnrt])/gi,
	percent: /%u[\da-f]{4}|%[c-f][\da-f](?:%[89ab][\da-f]){1,3}|%[\da-f]{2}/gi,
};
const CONTROL: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };
const RUN = /[A-Za-z0-9+/_-]{12,}={0,3}/g;
/** The host of an address, also where its signs are escaped; what stands before an `@` is none. */
const HOST = String.raw`(?:https?|wss?)(?::|%(?:25)*3A)(?:\\*\/|%(?:25)*2F){2}[\w.:-]{1,255}(?![\w.:-]{0,255}(?:@|%(?:25)*40))`;

/** `sites`: names that stay, whatever the person entered. */
export function newRewriter({ needles, of, hashIn }: Secrets, sites: readonly string[]): Rewriter {
	const names = sites.filter((site) => site !== '').map((site) => site.replace(/[^\w-]/g, '\\$&'));
	const kept = new RegExp(
		[HOST, ...(names.length > 0 ? [`(?:[\\w-]{1,63}\\.){0,8}(?:${names.join('|')})(?![\\w-])`] : [])].join('|'),
		'gi',
	);
	const knows = (read: string) => of(read) !== null;
	const inKnownPiece = remembered((piece) => inPiece(piece, {}, 0) ?? piece);
	/** Work that the text in hand may still cost. */
	let left = 0;

	function text(written: string, wish: Wish, depth: number): string {
		const edits: Edit[] = [];
		const isEscaped = wish.escaped ?? written.split(/\r?\n/, MOST_LINES).every((line) => line === '' || isForm(line));
		for (const view of viewsOf(written)) {
			left = view.escapes > MOST_ESCAPES ? -1 : left - view.text.length;
			if (left < 0) break;
			for (const { start, end, token } of editsIn(view, wish, depth))
				edits.push({ start: placeOf(view, start), end: placeOf(view, end), token: escapedAs(token, view, isEscaped) });
		}
		return applied(written, edits);
	}

	function* editsIn({ text: read, of: before }: View, wish: Wish, depth: number): Generator<Edit> {
		if (before?.escape !== 'plus') yield* runEdits(read, wish, depth);
		const isJson = /^\s*[[{"]/.test(read);
		const put = (start: number, end: number, token: string): Edit =>
			isJson && isBare(read, start, end) ? { start, end, token: `"${token}"` } : { start, end, token };
		for (const { start, end, of: known } of hitsIn(read, wish)) {
			if (!known.encoded) yield put(start, end, tokenOf(known));
			else {
				const [from, to] = runAround(read, start, end);
				yield { start: from, end: to, token: removed(to - from, 'characters', known) };
			}
		}
		for (const placed of wish.placed ?? [])
			for (const [start, end] of placesOf(placed, read)) yield put(start, end, tokenOf(placed.known));
	}

	function* hitsIn(read: string, { own = false }: Wish) {
		const found = needles.in(read);
		if (found.length === 0) return;
		const staying = [...read.matchAll(kept)].map(({ 0: { length }, index }) => [index, index + length] as const);
		let next = 0;
		for (const hit of found) {
			const { start, end, of: known } = hit;
			if (!known.strong && (own || isName(read, end))) continue;
			while ((staying[next]?.[1] ?? read.length) < end) next++;
			if ((staying[next]?.[0] ?? read.length) > start) yield hit;
		}
	}

	/** Values inside what is written in the letters of an encoding. */
	function* runEdits(read: string, wish: Wish, depth: number): Generator<Edit> {
		for (const { 0: run, index } of read.matchAll(RUN))
			for (const [offset, piece] of piecesOf(run)) {
				const isKnown = depth === 0 && !wish.placed?.length;
				const token = isKnown ? inKnownPiece(piece) : (inPiece(piece, wish, depth) ?? piece);
				if (token === piece) continue;
				yield { start: index + offset, end: index + offset + piece.length, token };
				if (piece === run) break;
			}
	}

	function inPiece(piece: string, wish: Wish, depth: number): string | null {
		const written = inLetters(piece, wish, depth);
		// Not looked at to its end.
		return left < 0 ? removed(piece.length, 'characters', null) : written;
	}

	function inLetters(piece: string, wish: Wish, depth: number): string | null {
		const hashed = hashIn(piece);
		if (hashed) return piece.replace(hashed.text, () => tokenOf(hashed.known));
		const isHex = piece.length % 2 === 0 && /^[\da-f]{16,}$/i.test(piece);
		const data = isHex ? hexToBytes(piece) : base64Bytes(piece);
		const plain = data && bytes(data, wish, depth + 1);
		if (data && plain instanceof Uint8Array) return isHex ? bytesToHex(plain) : base64As(piece, plain);
		const hidden = plain instanceof Uint8Array ? null : (plain ?? inOtherLetters(piece));
		return hidden && removed(piece.length, 'characters', hidden.held);
	}

	function bytes(data: Uint8Array, { placed }: Wish, depth: number): Uint8Array | Hidden | null {
		// Whoever hides something so deep: nobody looks, and so nothing of it stays.
		if (depth > DEEPEST) left = -1;
		if (left < 0) return null;
		if (isCompressed(data)) {
			const sink = { ...newSink(knows), work: INFLATED };
			const inflated = inflate(sink, '', data);
			if (!inflated) return null;
			left -= inflated.length;
			if (sink.unread.length > 0) return { held: null };
			const inner = bytes(inflated, { ...(placed && { placed }) }, depth + 1);
			if (!(inner instanceof Uint8Array)) return inner;
			return data[0] === 0x1f ? gzipSync(inner, { mtime: 0 }) : zlibSync(inner);
		}
		const read = strictText(data);
		if (read === null) return inBytes(data);
		const written = text(read, { ...(placed && { placed }) }, depth);
		return written === read ? null : utf8ToBytes(written);
	}

	/** What stands in bytes that are no text. */
	function inBytes(data: Uint8Array): Hidden | null {
		const held = holds(new TextDecoder().decode(data));
		return held && { held };
	}

	/** What stands in letters of encodings that cannot be written again. */
	function inOtherLetters(piece: string): Hidden | null {
		let held: Known | null = null;
		const passed = (at: string, value: string | Uint8Array) => {
			if (held === null && at !== '' && typeof value === 'string') held = holds(value);
		};
		const sink = newSink(knows, passed);
		unwrap(sink, { at: '', name: '', step: 0 }, piece);
		left -= LIMITS.work - sink.work;
		return held && { held };
	}

	function holds(read: string, wish: Wish = {}): Known | null {
		for (const { of: known } of hitsIn(read, wish)) return known;
		return hashIn(read)?.known ?? null;
	}

	return {
		text(written, wish = {}) {
			left = FREE + EACH * written.length;
			const safe = text(written, wish, 0);
			if (left >= 0) return safe;
			const gone = removed(written.length, 'characters', null);
			const origin = /^(?:https?|wss?):\/\/[\w.:-]{1,255}\//.exec(written)?.[0] ?? '';
			return wish.escaped ? `${origin}${encodeURIComponent(gone)}` : gone;
		},
		bytes(data, wish = {}) {
			left = FREE + EACH * data.length;
			const safe = bytes(data, wish, 0);
			return left < 0 ? { held: null } : safe;
		},
		holds,
	};
}

/** A run of letters, and its parts between signs that may be none of the encoding's. */
function piecesOf(run: string): readonly (readonly [offset: number, piece: string])[] {
	const pieces = new Map<string, readonly [number, string]>([[`0 ${run.length}`, [0, run]]]);
	if (/[/_-]/.test(run))
		for (const by of [/[^/]{12,}/g, /[A-Za-z0-9+/=]{12,}/g, /[A-Za-z0-9=]{12,}/g])
			for (const { 0: piece, index } of run.matchAll(by)) pieces.set(`${index} ${piece.length}`, [index, piece]);
	return [...pieces.values()];
}

function runAround(read: string, start: number, end: number): readonly [start: number, end: number] {
	let [from, to] = [start, end];
	while (/[A-Za-z0-9+/_-]/.test(read[from - 1] ?? ' ')) from--;
	while (/[A-Za-z0-9+/_=-]/.test(read[to] ?? ' ')) to++;
	return [from, to];
}

/** Bytes in the same kind of base64. */
function base64As(piece: string, data: Uint8Array): string {
	let binary = '';
	for (const byte of data) binary += String.fromCharCode(byte);
	const padded = btoa(binary);
	const text = piece.length % 4 === 0 || piece.endsWith('=') ? padded : padded.replace(/=+$/, '');
	return /[-_]/.test(piece) ? text.replaceAll('+', '-').replaceAll('/', '_') : text;
}

/** True where a text is the name of a parameter. */
function isName(read: string, end: number): boolean {
	return /^(?:\]?=|["']\s*:)/.test(read.slice(end, end + 5));
}

/** True for a value of JSON without quotes. */
function isBare(read: string, start: number, end: number): boolean {
	return /[:[,]\s*$/.test(read.slice(Math.max(0, start - 5), start)) && /^\s*[,\]}]/.test(read.slice(end, end + 5));
}

/** Where a text that counts only at its place stands, by the name before it; where it has none, anywhere as a word. */
function* placesOf({ at, text }: Placed, read: string): Generator<readonly [start: number, end: number]> {
	const lower = read.toLowerCase();
	const wanted = text.trim().toLowerCase();
	if (lower.length !== read.length || wanted === '') return;
	const name = nameOf(at);
	const isWhole = lower.trim() === wanted;
	let start = lower.indexOf(wanted);
	for (let tries = 0; start >= 0 && tries < MOST_PLACES; tries++, start = lower.indexOf(wanted, start + 1)) {
		const end = start + wanted.length;
		if (/[\p{L}\p{N}]/u.test(`${lower[start - 1] ?? ''}${lower[end] ?? ''}`)) continue;
		const stands = name === '' ? !isName(read, end) : isUnder(lower.slice(Math.max(0, start - REACH), start), name);
		if (isWhole || stands) yield [start, end];
	}
}

/** The last name on the way to a place that is no number; '' where there is none. */
function nameOf(at: string): string {
	const names = at.split('>').flatMap((piece) => piece.split('/').slice(1));
	const name = names.findLast((one) => !/^\d*$/.test(one)) ?? '';
	return name === 'fragment' ? '' : name.toLowerCase();
}

/** What stands between a name and its value: in a form, in JSON, in a list of either, in a part of a form. */
const BETWEEN = /^["'\]]*[\s+]*(?:[=:][\s+]*["'[]*[^"&{}]*|[=:][\s+]*\[[^\]]*|(?:[^\r\n]{0,100}\r?\n){1,3}\r?\n[^\r\n]*)$/;

function isUnder(before: string, name: string): boolean {
	let at = before.length;
	for (let tries = 0; tries < 10 && at > 0; tries++) {
		at = before.lastIndexOf(name, at - 1);
		if (at >= 0 && BETWEEN.test(before.slice(at + name.length))) return true;
	}
	return false;
}

/** A text as it stands, with one more escape undone each time, and where it has a `+`, with blanks for that too. */
function* viewsOf(written: string): Generator<View> {
	for (const view of undone({ text: written, of: null, escapes: 0 })) {
		yield view;
		if (view.text.includes('+')) yield* undone(less(view, 'plus'));
	}
}

function* undone(view: View): Generator<View> {
	yield view;
	const escaped = (['backslash', 'percent'] as const).find((one) => view.text.search(ESCAPED[one]) >= 0);
	if (escaped) yield* undone(less(view, escaped));
}

function less(view: View, escaped: Escape): View {
	return { text: view.text.replace(ESCAPED[escaped], plainOf), of: { view, escape: escaped }, escapes: view.escapes + 1 };
}

function plainOf(escaped: string): string {
	if (escaped === '+') return ' ';
	if (escaped.startsWith('%')) return percentDecode(escaped, 'plus is plus');
	const sign = escaped[1] ?? '';
	const code = /^[ux][\da-f]{2}/i.test(escaped.slice(1)) ? Number.parseInt(escaped.slice(2), 16) : null;
	return code === null ? (CONTROL[sign] ?? sign) : String.fromCharCode(code);
}

/** Where a sign of a view begins in what was written. */
function placeOf(view: View, at: number): number {
	if (view.of === null) return at;
	view.starts ??= startsOf(view.of.view.text, view.of.escape);
	return placeOf(view.of.view, view.starts[at] ?? view.of.view.text.length);
}

function startsOf(escaped: string, undone: Escape): readonly number[] {
	const starts: number[] = [];
	let from = 0;
	for (const { 0: written, index } of escaped.matchAll(ESCAPED[undone])) {
		for (; from < index; from++) starts.push(from);
		for (let unit = plainOf(written).length; unit > 0; unit--) starts.push(index);
		from = index + written.length;
	}
	for (; from < escaped.length; from++) starts.push(from);
	return starts;
}

/** A token in the escapes of the place that it is put in. */
function escapedAs(token: string, { of }: View, isEscaped: boolean): string {
	let written = token;
	let isPercent = false;
	for (let one = of; one !== null; one = one.view.of) {
		isPercent ||= one.escape === 'percent';
		if (one.escape === 'percent') written = encodeURIComponent(written);
		if (one.escape === 'backslash') written = JSON.stringify(written).slice(1, -1);
	}
	return isEscaped && !isPercent ? encodeURIComponent(written) : written;
}

/** Where edits overlap, the one that begins first, or is longer, stands for all. */
function applied(written: string, edits: readonly Edit[]): string {
	if (edits.length === 0) return written;
	let text = '';
	let from = 0;
	for (const { start, end, token } of [...edits].sort((a, b) => a.start - b.start || b.end - a.end)) {
		if (start >= from) text += written.slice(from, start) + token;
		from = Math.max(from, end);
	}
	return text + written.slice(from);
}

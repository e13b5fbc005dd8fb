import { looseBase64Bytes } from './base64.ts';
import { type Binary, readBinary } from './binary.ts';
import { afford, COST, costOf, giveUp, LIMITS, type Sink } from './budget.ts';
import { hexText } from './hex.ts';
import { inflate, isCompressed } from './inflate.ts';
import { parseJson } from './json.ts';
import { lzText } from './lz.ts';
import { formPairs, isForm, listPairs, type Pair } from './pairs.ts';
import { rot13Text } from './rot13.ts';
import { looksWritten, percentDecode, strictText } from './text.ts';

/** Where a value stands while it is being decoded. */
export type Place = { readonly at: string; readonly name: string; readonly step: number };

/** Adds a value as a leaf, and everything that can be decoded out of it. False when the budget has no room for another value; never throws. */
export function unwrap(sink: Sink, place: Place, value: string): boolean {
	if (!afford(sink, place.at, COST.value)) return false;
	sink.passed?.(place.at, value);
	const inner = value.length > 2 && afford(sink, place.at, costOf(value)) ? decodeOnce(sink, place, value) : null;
	if (inner !== 'respelled') sink.leaves.push({ at: place.at, name: place.name, value });
	if (typeof inner === 'function') inner();
	return true;
}

/** Adds what stands in an object or an array, level by level. False when the budget has no room for more. */
export function walkJson(sink: Sink, place: Place, value: unknown, level = 0): boolean {
	if (value === null || value === undefined) return true;
	if (typeof value === 'string') return unwrap(sink, place, value);
	if (typeof value !== 'object') {
		if (!afford(sink, place.at, COST.value)) return false;
		sink.passed?.(place.at, String(value));
		sink.leaves.push({ at: place.at, name: place.name, value: String(value) });
		return true;
	}
	if (level >= LIMITS.levels) {
		giveUp(sink, place.at, 'too-deep');
		return true;
	}
	const list = Array.isArray(value) ? value : null;
	const keys = list ?? Object.keys(value);
	for (let index = 0; index < keys.length; index++) {
		const key = list ? String(index) : String(keys[index]);
		const child: unknown = list ? list[index] : (value as Record<string, unknown>)[key];
		if (!walkJson(sink, below(place, key), child, level + 1)) return false;
	}
	return true;
}

export function unwrapPairs(sink: Sink, place: Place, pairs: Iterable<Pair>): boolean {
	for (const [key, value] of pairs) if (!unwrap(sink, key === '' ? place : below(place, key), value)) return false;
	return true;
}

/** Adds what bytes in a binary format say. */
export function unwrapBinary(sink: Sink, place: Place, binary: Binary): void {
	const into = stepInto(place, binary.step);
	if ('pairs' in binary) unwrapPairs(sink, into, binary.pairs);
	else walkJson(sink, into, binary.value);
}

export function below(place: Place, key: string): Place {
	const segment = key.slice(0, 120);
	const name = place.name === '' ? segment : `${place.name}/${segment}`;
	return { at: `${place.at}/${segment}`.slice(0, LIMITS.at), name: name.slice(0, LIMITS.at), step: place.step };
}

export function stepInto(place: Place, ...steps: readonly string[]): Place {
	return { at: [place.at, ...steps].join('>').slice(0, LIMITS.at), name: place.name, step: place.step + steps.length };
}

/**
 * One decoding step: what follows from the value, or null when it is in no format that we undo. `respelled` when the step says the same
 * value in plainer letters, so that the outer spelling need not be kept. A format is told by its shape; it counts only when what it gives is
 * whole and plausible, because nonsense can name anything.
 */
function decodeOnce(sink: Sink, place: Place, value: string): 'respelled' | (() => void) | null {
	if (place.step >= LIMITS.steps) return null;
	const json = parseJson(sink, place.at, value);
	if (json !== undefined) return () => walkJson(sink, stepInto(place, 'json'), json);
	if (/^https?:\/\//i.test(value)) return () => unwrapAddress(sink, stepInto(place, 'url'), value);
	const list = /^\[([^[\]]{1,4000})\]$/.exec(value)?.[1];
	if (list !== undefined) {
		// A list of one is how some write the value itself: its items keep its name.
		const into = stepInto(place, 'list');
		for (const [index, item] of list.split(',', 50).entries()) unwrap(sink, { ...into, at: below(into, String(index)).at }, item);
		return 'respelled';
	}
	const pairs = listPairs(value);
	if (pairs) return () => unwrapPairs(sink, stepInto(place, 'pairs'), pairs);
	if (isForm(value)) return () => unwrapPairs(sink, stepInto(place, 'form'), formPairs(value));
	if (/%(?:u00)?[0-9a-f]{2}/i.test(value)) return respelled(sink, place, 'percent', value, percentDecode(value, 'plus is plus'));
	return respelled(sink, place, 'rot13', value, rot13Text(value)) ?? decodeLetters(sink, place, value);
}

function respelled(sink: Sink, place: Place, step: string, value: string, plain: string | null): 'respelled' | null {
	if (plain === null || plain === value || !afford(sink, place.at, value.length)) return null;
	unwrap(sink, stepInto(place, step), plain);
	return 'respelled';
}

/** An address inside a value: its parameters, and its fragment, where single-page sites keep their state. */
function unwrapAddress(sink: Sink, place: Place, value: string): void {
	const hash = value.indexOf('#');
	const question = value.indexOf('?');
	const beforeHash = hash < 0 ? value : value.slice(0, hash);
	if (question >= 0 && question < beforeHash.length)
		unwrapPairs(sink, below(place, 'query'), formPairs(beforeHash.slice(question + 1)));
	if (hash < 0) return;
	for (const piece of value.slice(hash + 1).split('#', 10)) {
		if (piece.length < 4) continue;
		const inFragment = piece.indexOf('?');
		if (inFragment >= 0) unwrapPairs(sink, below(place, 'query'), formPairs(piece.slice(inFragment + 1)));
		else unwrap(sink, below(place, 'fragment'), piece);
	}
}

/** Values written in the letters of an encoding: hexadecimal, a signed token, base64, LZ-string. */
function decodeLetters(sink: Sink, place: Place, value: string): (() => void) | null {
	if (/^[\da-f-]+$/i.test(value)) {
		const hex = hexText(value);
		return hex === null ? null : () => unwrap(sink, stepInto(place, 'hex'), hex);
	}
	const claims = /^eyJ[\w-]{8,}\.(eyJ[\w-]{8,})\.[\w-]*$/.exec(value)?.[1];
	if (claims !== undefined) return decodeBase64(sink, stepInto(place, 'jwt'), claims);
	return decodeBase64(sink, place, value) ?? decodeLz(sink, place, value);
}

function decodeBase64(sink: Sink, place: Place, value: string): (() => void) | null {
	const bytes = looseBase64Bytes(value);
	if (!bytes || !afford(sink, place.at, value.length)) return null;
	const into = stepInto(place, 'base64');
	sink.passed?.(into.at, bytes);
	if (isCompressed(bytes)) {
		const inflated = inflate(sink, place.at, bytes);
		if (!inflated) return () => giveUp(sink, place.at, 'compressed');
		const inner = stepInto(into, 'gzip');
		return decodeBytes(sink, inner, inflated, () => true) ?? (() => giveUp(sink, inner.at, 'binary'));
	}
	// A word or an identifier can be base64 by chance: the text inside must look written by someone.
	return decodeBytes(sink, into, bytes, (text) => text !== value && (looksWritten(text) || isDigest(text) || sink.knows(text)));
}

/** The hexadecimal letters of a hash of at least 128 bits: no chance puts so many in a row. */
function isDigest(text: string): boolean {
	return /^(?:[\da-f]{32}|[\da-f]{40}|[\da-f]{56}|[\da-f]{64}|[\da-f]{96}|[\da-f]{128})$/i.test(text);
}

function decodeBytes(sink: Sink, place: Place, bytes: Uint8Array, accepts: (text: string) => boolean): (() => void) | null {
	const text = strictText(bytes);
	if (text !== null) return accepts(text) ? () => unwrap(sink, place, text) : null;
	const binary = readBinary(sink, place.at, bytes);
	return binary && (() => unwrapBinary(sink, place, binary));
}

function decodeLz(sink: Sink, place: Place, value: string): (() => void) | null {
	const text = lzText(sink, place.at, value);
	const isMeant = text !== null && (looksWritten(text) || sink.knows(text));
	return isMeant ? () => unwrap(sink, stepInto(place, 'lz'), text) : null;
}

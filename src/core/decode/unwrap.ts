import { base64Bytes } from './base64.ts';
import { afford, giveUp, LIMITS, type Sink } from './budget.ts';
import { inflate, isCompressed } from './inflate.ts';
import { formPairs, isForm, semicolonPairs } from './pairs.ts';
import { percentDecode, strictText } from './text.ts';

/** Where a value stands while it is being decoded. */
export type Place = { readonly at: string; readonly name: string; readonly step: number };

/** Adds a value as a leaf, and everything that can be decoded out of it. Bounded by the sink's budget; never throws. */
export function unwrap(sink: Sink, place: Place, value: string): void {
	if (sink.leaves.length >= LIMITS.leaves) return giveUp(sink, place.at, 'too-many');
	const inner =
		place.step < LIMITS.steps && value.length > 2 && value.length <= LIMITS.text ? decodeOnce(sink, place, value) : null;
	if (inner !== 'respelled') sink.leaves.push({ at: place.at.slice(0, LIMITS.at), name: place.name, value });
	if (typeof inner === 'function') inner();
}

/** Adds what stands in an object or an array, level by level. */
export function walkJson(sink: Sink, place: Place, value: unknown, level = 0): void {
	if (value === null || value === undefined) return;
	if (typeof value !== 'object') return unwrap(sink, { ...place, step: place.step + 1 }, String(value));
	if (level >= LIMITS.levels) return giveUp(sink, place.at, 'too-deep');
	for (const [key, child] of Object.entries(value)) {
		if (sink.leaves.length >= LIMITS.leaves) return giveUp(sink, place.at, 'too-many');
		walkJson(sink, below(place, key), child, level + 1);
	}
}

/** JSON text as a value; undefined when it is not an object, an array or a string that holds one. */
export function parseJson(text: string): unknown {
	if (!/^\s*(?:[{[]|"\s*[{[\\])/.test(text)) return undefined;
	try {
		const value: unknown = JSON.parse(text);
		return typeof value === 'string' ? (parseJson(value) ?? value) : value;
	} catch {
		return undefined;
	}
}

export function below(place: Place, key: string): Place {
	const segment = key.slice(0, 120);
	return { ...place, at: `${place.at}/${segment}`, name: place.name === '' ? segment : `${place.name}/${segment}` };
}

function stepInto(place: Place, step: string): Place {
	return { at: `${place.at}>${step}`, name: place.name, step: place.step + 1 };
}

/**
 * One decoding step: what follows from the value, or null when it is in no format that we undo. `respelled` when the step says the same
 * value in plainer letters, so that the outer spelling need not be kept.
 */
function decodeOnce(sink: Sink, place: Place, value: string): 'respelled' | (() => void) | null {
	const json = parseJson(value);
	if (json !== undefined) return paid(sink, place, value, () => walkJson(sink, stepInto(place, 'json'), json));
	if (/^https?:\/\//i.test(value)) return () => unwrapAddress(sink, stepInto(place, 'url'), value);
	const list = /^\[([^[\]]{1,4000})\]$/.exec(value)?.[1];
	if (list !== undefined) {
		for (const [index, item] of list.split(',', 50).entries()) {
			const into = stepInto(place, 'list');
			unwrap(sink, { ...into, at: `${into.at}/${index}` }, item);
		}
		return 'respelled';
	}
	const pairs = semicolonPairs(value);
	if (pairs) return paid(sink, place, value, () => unwrapPairs(sink, stepInto(place, 'pairs'), pairs));
	if (isForm(value)) return paid(sink, place, value, () => unwrapPairs(sink, stepInto(place, 'form'), formPairs(value)));
	if (/%[0-9a-f]{2}/i.test(value)) {
		const plain = percentDecode(value, 'plus is plus');
		if (plain === value || !afford(sink, place.at, value.length)) return null;
		unwrap(sink, stepInto(place, 'percent'), plain);
		return 'respelled';
	}
	return decodeBase64(sink, place, value);
}

function paid(sink: Sink, place: Place, value: string, next: () => void): (() => void) | null {
	return afford(sink, place.at, value.length) ? next : null;
}

export function unwrapPairs(sink: Sink, place: Place, pairs: readonly (readonly [string, string])[]): void {
	for (const [key, value] of pairs) unwrap(sink, key === '' ? place : below(place, key), value);
}

/** An address inside a value: its parameters, and its fragment, where single-page sites keep their state. */
function unwrapAddress(sink: Sink, place: Place, value: string): void {
	const hash = value.indexOf('#');
	const question = value.indexOf('?');
	const beforeHash = hash < 0 ? value : value.slice(0, hash);
	if (question >= 0 && question < beforeHash.length)
		unwrapPairs(sink, below(place, 'query'), formPairs(beforeHash.slice(question + 1), 200));
	if (hash < 0) return;
	for (const piece of value.slice(hash + 1).split('#', 10)) {
		if (piece.length < 4) continue;
		const inFragment = piece.indexOf('?');
		if (inFragment >= 0) unwrapPairs(sink, below(place, 'query'), formPairs(piece.slice(inFragment + 1), 200));
		else unwrap(sink, below(place, 'fragment'), piece);
	}
}

function decodeBase64(sink: Sink, place: Place, value: string): (() => void) | null {
	const bytes = base64Bytes(value);
	if (!bytes || !afford(sink, place.at, value.length)) return null;
	if (isCompressed(bytes)) {
		return () => {
			const inflated = inflate(bytes);
			const text = inflated && strictText(inflated);
			if (text) unwrap(sink, stepInto(stepInto(place, 'base64'), 'gzip'), text);
			else giveUp(sink, place.at, 'compressed');
		};
	}
	const text = strictText(bytes);
	// A word or an identifier can be base64 by chance: the text inside must look written by someone.
	if (text === null || text === value || !/^[{["]|[\s@=:/]|^[\w.-]+$/.test(text) || !/[a-z]{3}|[{[]/i.test(text)) return null;
	if (/^[\w.-]+$/.test(text) && text.length < 12) return null;
	return () => unwrap(sink, stepInto(place, 'base64'), text);
}

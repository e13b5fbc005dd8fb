import type { Body } from '../types.ts';
import { looseBase64Bytes } from './base64.ts';
import { readBinary } from './binary.ts';
import { afford, COST, costOf, giveUp, type Sink } from './budget.ts';
import { inflate, isCompressed } from './inflate.ts';
import { parseJson } from './json.ts';
import { lzBytes } from './lz.ts';
import { lacksFile, multipart } from './multipart.ts';
import { formPairs, isForm, split } from './pairs.ts';
import { bytesOfBinaryText, isMostlyText, looksWritten, mostlyText, strictText } from './text.ts';
import { below, type Place, stepInto, unwrap, unwrapBinary, unwrapPairs, walkJson } from './unwrap.ts';

/**
 * Adds the values of a body. Its format is told by its shape: trackers send JSON, forms and gzip alike as `text/plain`. `encoding` is what the request
 * says of it in `content-encoding`.
 */
export function readBody(sink: Sink, body: Body, encoding: string): void {
	if (body.is === 'none') return;
	if (body.is === 'unread') return giveUp(sink, 'body', body.reason);
	if (body.is === 'form') return void unwrapPairs(sink, ROOT, body.fields);
	if (body.is === 'text') return readText(sink, ROOT, body.text, body.mediaType, 'written');
	const place = body.undone === undefined ? ROOT : stepInto(ROOT, body.undone);
	readBytes(sink, place, body.bytes, body.mediaType, body.undone === undefined ? encoding : '');
}

/** Compressed data inside compressed data, at most. */
const MOST_INFLATED = 3;

const ROOT: Place = { at: 'body', name: '', step: 0 };

function readBytes(sink: Sink, place: Place, bytes: Uint8Array, mediaType: string, encoding = ''): void {
	if (bytes.length === 0) return;
	sink.passed?.(place.at, bytes);
	const isDeflated = /^\s*deflate\s*$/i.test(encoding);
	if (isCompressed(bytes) || isDeflated) {
		if (place.step >= MOST_INFLATED) return giveUp(sink, place.at, 'too-deep');
		const inflated = inflate(sink, place.at, bytes, !isCompressed(bytes));
		if (!inflated) return giveUp(sink, place.at, 'compressed');
		return readBytes(sink, stepInto(place, isCompressed(bytes) ? 'gzip' : 'deflate'), inflated, mediaType);
	}
	const within = bytes.length <= sink.work / 4 ? bytes : bytes.subarray(0, sink.work / 4);
	if (within !== bytes) giveUp(sink, place.at, 'too-large');
	if (!afford(sink, place.at, within.length)) return;
	const text = strictText(within);
	if (text !== null) return readText(sink, place, text, mediaType, 'decoded');
	const binary = readBinary(sink, place.at, within, mediaType);
	if (binary) return unwrapBinary(sink, place, binary);
	const lz = lzBytes(sink, place.at, within);
	if (lz !== null && looksWritten(lz)) return void unwrap(sink, stepInto(place, 'lz'), lz);
	if (/\b(?:br|zstd)\b/i.test(encoding)) return giveUp(sink, place.at, 'compressed');
	const loose = mostlyText(within);
	if (loose === null) return giveUp(sink, place.at, 'binary');
	readText(sink, place, loose, mediaType, 'decoded');
}

/** `decoded` out of bytes: what is no text then is none as bytes either, and would come back here for ever. */
function readText(sink: Sink, place: Place, whole: string, mediaType: string, was: 'written' | 'decoded'): void {
	const text = whole.slice(0, sink.work / 2).trim();
	if (text === '') return;
	sink.passed?.(place.at, text);
	if (!isMostlyText(text)) {
		const bytes = was === 'written' ? bytesOfBinaryText(whole.slice(0, sink.work / 2)) : null;
		return bytes ? readBytes(sink, place, bytes, mediaType) : giveUp(sink, place.at, 'binary');
	}
	if (whole.length > sink.work / 2) giveUp(sink, place.at, 'too-large');

	const json = parseJson(sink, place.at, text);
	if (json !== undefined) return void walkJson(sink, place.at === 'body' ? place : stepInto(place, 'json'), json);
	if (!afford(sink, place.at, costOf(text))) return;
	const parts = multipart(text);
	if (parts) {
		if (lacksFile(text)) giveUp(sink, place.at, 'body-hidden');
		return void unwrapPairs(sink, place, parts);
	}

	if (readLines(sink, place, text)) return;
	if (isForm(text) || /x-www-form-urlencoded/i.test(mediaType)) return void unwrapPairs(sink, place, formPairs(text));

	const packed = looseBase64Bytes(text);
	if (packed && (isCompressed(packed) || /^\s*[{["]/.test(strictText(packed) ?? ''))) {
		return readBytes(sink, stepInto(place, 'base64'), packed, mediaType);
	}
	if (/json/i.test(mediaType) || /^[{[]/.test(text)) giveUp(sink, place.at, 'malformed');
	unwrap(sink, place, text);
}

/** JSON lines, or lines that are a form each; false when the text is neither. */
function readLines(sink: Sink, place: Place, text: string): boolean {
	const first = text.slice(0, Math.max(text.search(/[\r\n]/), 0));
	const isJson = /^[{["]/.test(first) && parseJson(sink, place.at, first) !== undefined;
	if (!isJson && !isForm(first)) return false;
	if (!isJson && !text.split(/[\r\n]+/).every((line) => line === '' || isForm(line))) return false;
	let index = 0;
	for (const line of split(text, '\n')) {
		if (line.trim() === '') continue;
		const into = below(place, String(index++));
		if (!afford(sink, into.at, COST.value)) break;
		const value = isJson ? parseJson(sink, into.at, line) : undefined;
		if (value === undefined && isJson) giveUp(sink, into.at, 'malformed');
		else if (!(isJson ? walkJson(sink, into, value) : unwrapPairs(sink, into, formPairs(line.trimEnd())))) break;
	}
	return true;
}

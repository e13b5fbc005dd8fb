import type { Body } from '../types.ts';
import { base64Bytes } from './base64.ts';
import { afford, giveUp, LIMITS, type Sink } from './budget.ts';
import { inflate, isCompressed } from './inflate.ts';
import { multipart } from './multipart.ts';
import { formPairs, isForm } from './pairs.ts';
import { mostlyText } from './text.ts';
import { below, type Place, parseJson, unwrap, unwrapPairs, walkJson } from './unwrap.ts';

/** Adds the values of a body. Its format is told by its shape: trackers send JSON, forms and gzip alike as `text/plain`. */
export function readBody(sink: Sink, body: Body): void {
	if (body.is === 'none') return;
	if (body.is === 'unread') return giveUp(sink, 'body', body.reason);
	if (body.is === 'form') return unwrapPairs(sink, ROOT, body.fields);
	if (body.is === 'text') return readText(sink, 'body', body.text, body.mediaType);
	readBytes(sink, 'body', body.bytes, body.mediaType);
}

/** Lines of a batch that are read. */
const MOST_LINES = 1_000;

const ROOT = { at: 'body', name: '', step: 0 };

function readBytes(sink: Sink, at: string, bytes: Uint8Array, mediaType: string): void {
	if (bytes.length === 0) return;
	if (bytes.length > LIMITS.text) return giveUp(sink, at, 'too-large');
	if (isCompressed(bytes)) {
		const inflated = inflate(bytes);
		if (!inflated) return giveUp(sink, at, 'compressed');
		return at.split('>').length > 3 ? giveUp(sink, at, 'too-deep') : readBytes(sink, `${at}>gzip`, inflated, mediaType);
	}
	const text = mostlyText(bytes);
	if (text === null) return giveUp(sink, at, 'binary');
	readText(sink, at, text, mediaType);
}

function readText(sink: Sink, at: string, text: string, mediaType: string): void {
	const place = { ...ROOT, at };
	const trimmed = text.trim();
	if (trimmed === '') return;
	if (!afford(sink, at, text.length)) return;

	const json = parseJson(trimmed);
	if (json !== undefined) return walkJson(sink, at === 'body' ? place : { ...place, at: `${at}>json` }, json);
	const parts = multipart(text);
	if (parts) return unwrapPairs(sink, place, parts);

	if (readLines(sink, place, trimmed)) return;
	if (isForm(trimmed) || /x-www-form-urlencoded/i.test(mediaType)) return unwrapPairs(sink, place, formPairs(trimmed));

	const packed = base64Bytes(trimmed);
	if (packed && (isCompressed(packed) || parseJson(mostlyText(packed) ?? '') !== undefined)) {
		return readBytes(sink, `${at}>base64`, packed, mediaType);
	}
	if (/json/i.test(mediaType) || /^[{[]/.test(trimmed)) giveUp(sink, at, 'malformed');
	unwrap(sink, place, trimmed);
}

/** JSON lines, or lines that are a form each; false when the text is neither. */
function readLines(sink: Sink, place: Place, text: string): boolean {
	const lines = text.split(/\r?\n/, MOST_LINES + 1).filter((line) => line.trim() !== '');
	const isJson = lines.every((line) => /^[{["]/.test(line)) && lines.some((line) => parseJson(line) !== undefined);
	if (lines.length < 2 || !(isJson || lines.every(isForm))) return false;
	if (lines.length > MOST_LINES) giveUp(sink, place.at, 'too-many');
	for (const [index, line] of lines.slice(0, MOST_LINES).entries()) {
		const value = isJson ? parseJson(line) : undefined;
		if (value !== undefined) walkJson(sink, below(place, String(index)), value);
		else if (isJson) giveUp(sink, `${place.at}/${index}`, 'malformed');
		else unwrapPairs(sink, below(place, String(index)), formPairs(line));
	}
	return true;
}

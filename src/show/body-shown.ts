import type { Body, UnreadReason } from '../core/types.ts';
import { bodyBytes } from './body-bytes.ts';

/** A request's body as it is shown: readable text, a hexadecimal listing of bytes, or why there is neither. */
export type BodyShown =
	| { readonly as: 'none' }
	| { readonly as: 'text'; readonly text: string; readonly size: number; readonly mediaType: string }
	| { readonly as: 'hex'; readonly text: string; readonly size: number; readonly mediaType: string }
	| { readonly as: 'unread'; readonly reason: UnreadReason };

const MOST_FIELDS = 2_000;
const MOST_BYTES = 2_048;
const ROW = 8;

/** Bytes that are UTF-8 without control characters are shown as text: most bodies are JSON sent as bytes. */
export function bodyShown(body: Body): BodyShown {
	if (body.is === 'none') return { as: 'none' };
	if (body.is === 'unread') return { as: 'unread', reason: body.reason };
	if (body.is === 'text') return { as: 'text', text: body.text, size: sizeOf(body.text), mediaType: body.mediaType };
	if (body.is === 'form') {
		const text = body.fields
			.slice(0, MOST_FIELDS)
			.map(([name, value]) => `${name} = ${value}`)
			.join('\n');
		return { as: 'text', text, size: sizeOf(text), mediaType: 'application/x-www-form-urlencoded' };
	}
	const bytes = bodyBytes(body.bytes);
	if (bytes === null) return { as: 'unread', reason: 'malformed' };
	const text = textOf(bytes);
	if (text !== null) return { as: 'text', text, size: bytes.length, mediaType: body.mediaType };
	return { as: 'hex', text: hexRows(bytes.subarray(0, MOST_BYTES)), size: bytes.length, mediaType: body.mediaType };
}

function sizeOf(text: string): number {
	return new TextEncoder().encode(text).length;
}

function textOf(bytes: Uint8Array): string | null {
	try {
		const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
		return /[^\P{Cc}\n\r\t]/u.test(text) ? null : text;
	} catch {
		return null;
	}
}

/** Rows of `0000 1f 8b 08 00 …  ....`, narrow enough for a popup of 320 pixels. */
function hexRows(bytes: Uint8Array): string {
	const rows: string[] = [];
	for (let start = 0; start < bytes.length; start += ROW) {
		const row = [...bytes.subarray(start, start + ROW)];
		const hex = row.map((byte) => byte.toString(16).padStart(2, '0')).join(' ');
		const letters = row.map((byte) => (byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : '.')).join('');
		rows.push(`${start.toString(16).padStart(4, '0')} ${hex.padEnd(ROW * 3 - 1)}  ${letters}`);
	}
	return rows.join('\n');
}

import * as zlib from 'node:zlib';
import type { Body } from '../core/types.ts';
import { type Fields, fieldsOf, listOf, numberOf, objectOf, textOf, wasCut } from './har-fields.ts';

/** Base64 in either alphabet, with or without padding, wrapped or not. */
const BASE64 = /^[A-Za-z0-9+/_\-\s]*={0,2}\s*$/;

/** What a HAR request carried: `postData.text`, bytes where it says `encoding: "base64"`, or `params` where there is no text. */
export function harBody(request: Fields, contentType: string, contentEncoding = ''): Body {
	const posted = objectOf(request, 'postData');
	const mediaType = textOf(posted, 'mimeType') || contentType;
	const text = textOf(posted, 'text');
	if (wasCut(posted, 'text')) return { is: 'unread', reason: 'too-large' };
	if (text !== '') {
		if (textOf(posted, 'encoding').toLowerCase() !== 'base64') return { is: 'text', text, mediaType };
		if (!BASE64.test(text)) return { is: 'unread', reason: 'malformed' };
		return decompressed(new Uint8Array(Buffer.from(text, 'base64')), mediaType, contentEncoding);
	}
	const fields = listOf(posted, 'params', 10_000).map((param) => {
		const one = fieldsOf(param);
		return [textOf(one, 'name'), textOf(one, 'value') || textOf(one, 'fileName')] as const;
	});
	if (fields.length > 0) return { is: 'form', fields };
	// The recorder counted a body that it did not write down.
	if ((numberOf(request, 'bodySize') ?? 0) > 0) return { is: 'unread', reason: 'body-hidden' };
	return { is: 'none' };
}

/** Bytes that compressed data may grow to: more than any that the decoder will read. */
const MOST = 4_000_000;

/** Undoes the compressions that the core cannot, where this node can; what it cannot stays, and is unread. */
function decompressed(bytes: Uint8Array, mediaType: string, contentEncoding: string): Body {
	const method = contentEncoding.trim().toLowerCase();
	// Newer than the types that we build with.
	const { zstdDecompressSync } = zlib as { zstdDecompressSync?: typeof zlib.brotliDecompressSync };
	const decompress = method === 'br' ? zlib.brotliDecompressSync : method === 'zstd' ? zstdDecompressSync : undefined;
	if (!decompress) return { is: 'bytes', bytes, mediaType };
	try {
		const plain = decompress(bytes, { maxOutputLength: MOST });
		return { is: 'bytes', bytes: new Uint8Array(plain), mediaType, undone: method === 'br' ? 'brotli' : 'zstd' };
	} catch {
		return { is: 'bytes', bytes, mediaType };
	}
}

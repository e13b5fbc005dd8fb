import type { Body } from '../core/types.ts';
import { type Fields, fieldsOf, listOf, numberOf, objectOf, textOf, wasCut } from './har-fields.ts';
import type { HarFile } from './har-file.ts';
import type { RecordedEntry } from './har-recorded.ts';

/** Base64 in either alphabet, with or without padding, wrapped or not. */
const BASE64 = /^[A-Za-z0-9+/_\-\s]*={0,2}\s*$/;

/**
 * What a HAR request carried: `postData.text`, bytes where it says `encoding: "base64"`, or `params` where there is no text. An export of ours says which
 * of them it was.
 */
export function harBody(
	request: Fields,
	contentType: string,
	contentEncoding: string,
	undo: HarFile['undo'],
	recorded: RecordedEntry | null,
): Body {
	if (recorded?.body === 'none') return { is: 'none' };
	if (recorded?.body === 'unread') return { is: 'unread', reason: recorded.reason ?? 'body-hidden' };
	const posted = objectOf(request, 'postData');
	const mediaType = textOf(posted, 'mimeType') || (recorded ? '' : contentType);
	const text = textOf(posted, 'text');
	if (wasCut(posted, 'text')) return { is: 'unread', reason: 'too-large' };
	if (recorded?.body === 'text') return { is: 'text', text, mediaType };
	if (recorded?.body === 'bytes' || (text !== '' && recorded === null)) {
		if (textOf(posted, 'encoding').toLowerCase() !== 'base64') return { is: 'text', text, mediaType };
		if (!BASE64.test(text)) return { is: 'unread', reason: 'malformed' };
		const bytes = base64Bytes(text);
		const { undone } = recorded ?? {};
		if (recorded) return { is: 'bytes', bytes, mediaType, ...(undone && { undone }) };
		return decompressed(bytes, mediaType, contentEncoding.trim().toLowerCase(), undo);
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

/** The bytes of base64 in either alphabet. What is none has no bytes. */
export function base64Bytes(text: string): Uint8Array {
	const bare = text
		.replace(/[\s=]+/g, '')
		.replaceAll('-', '+')
		.replaceAll('_', '/');
	// A last letter by itself is less than a byte.
	const whole = bare.length % 4 === 1 ? bare.slice(0, -1) : bare;
	try {
		const binary = atob(whole);
		const bytes = new Uint8Array(binary.length);
		for (let at = 0; at < bytes.length; at++) bytes[at] = binary.charCodeAt(at);
		return bytes;
	} catch {
		return new Uint8Array();
	}
}

/** Undoes the compressions that the core cannot, where this machine can; what it cannot stays, and is unread. */
function decompressed(bytes: Uint8Array, mediaType: string, method: string, undo: HarFile['undo']): Body {
	const plain = method === 'br' || method === 'zstd' ? undo(bytes, method) : null;
	if (plain === null) return { is: 'bytes', bytes, mediaType };
	return { is: 'bytes', bytes: plain, mediaType, undone: method === 'br' ? 'brotli' : 'zstd' };
}

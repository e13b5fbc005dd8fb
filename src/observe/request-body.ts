import type { Body, UnreadReason } from '../core/types.ts';

/** webRequest's `requestBody`, as Chrome and Firefox give it: `formData`, or `raw` parts, or an error; null or absent without a body. */
export type RequestBody = {
	readonly error?: string | undefined;
	readonly formData?: Readonly<Record<string, readonly unknown[]>> | undefined;
	readonly raw?: readonly { readonly bytes?: unknown; readonly file?: string | undefined }[] | undefined;
};

/** Larger bodies are not kept: bytes, or characters of a form. */
export const MAX_BODY = 8 * 1024 * 1024;
const MAX_FIELDS = 10_000;

/** Body of a request: every raw part, joined. Its media type is known only once the headers are: see `sent`. */
export function readBody(given: RequestBody | null | undefined): Body {
	if (given === null || given === undefined) return { is: 'none' };
	if (given.formData !== undefined && given.formData !== null) return readForm(given.formData);
	if (given.raw !== undefined && given.raw !== null) return readRaw(given.raw);
	// Chrome answers {error: 'Unknown error.'} for a Blob, a stream, or a Request that was cloned.
	return given.error === undefined ? { is: 'none' } : unread('body-hidden');
}

/** True where the browser left the bytes of a file out of the body: what is read is only a part. */
export function lacksFile(given: RequestBody | null | undefined): boolean {
	return given?.raw?.some((part) => part.file !== undefined) ?? false;
}

function readForm(form: Readonly<Record<string, readonly unknown[]>>): Body {
	const names = Object.keys(form);
	// Firefox hands over an empty form where the real one exceeds 1 MiB; nothing else makes an empty one.
	if (names.length === 0) return unread('body-hidden');
	const fields: [string, string][] = [];
	let size = 0;
	for (const name of names) {
		for (const value of form[name] ?? []) {
			if (fields.length >= MAX_FIELDS) return unread('too-many');
			const text = textOf(value);
			size += name.length + text.length;
			if (size > MAX_BODY) return unread('too-large');
			fields.push([name, text]);
		}
	}
	return { is: 'form', fields };
}

/** Chrome gives a form value that is not UTF-8 as an ArrayBuffer. */
function textOf(value: unknown): string {
	if (typeof value === 'string') return value;
	return value instanceof ArrayBuffer ? new TextDecoder().decode(value) : '';
}

function readRaw(parts: NonNullable<RequestBody['raw']>): Body {
	const chunks = parts.map((part) => (part.bytes instanceof ArrayBuffer ? new Uint8Array(part.bytes) : null));
	const size = chunks.reduce((sum, chunk) => sum + (chunk?.byteLength ?? 0), 0);
	if (size > MAX_BODY) return unread('too-large');
	if (size === 0) return lacksFile({ raw: parts }) ? unread('body-hidden') : { is: 'none' };
	const bytes = new Uint8Array(size);
	let at = 0;
	for (const chunk of chunks) {
		if (chunk === null) continue;
		bytes.set(chunk, at);
		at += chunk.byteLength;
	}
	return { is: 'bytes', bytes, mediaType: '' };
}

function unread(reason: UnreadReason): Body {
	return { is: 'unread', reason };
}

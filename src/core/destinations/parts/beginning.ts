import type { Body } from '../../types.ts';

/** As much of a body as a format is told by. */
const MOST = 20_000;

/** The first letters of a body, however the browser handed it over; '' where it has none, or is compressed. */
export function beginning(body: Body): string {
	if (body.is === 'text') return body.text.slice(0, MOST);
	if (body.is === 'bytes') return isText(body.bytes) ? new TextDecoder().decode(body.bytes.subarray(0, MOST)) : '';
	if (body.is !== 'form') return '';
	return body.fields
		.slice(0, 100)
		.map(([name, value]) => `${name}=${value}`)
		.join('&')
		.slice(0, MOST);
}

/** Compressed data begins with a byte that no text begins with. */
function isText(bytes: Uint8Array): boolean {
	const first = bytes[0] ?? 0;
	return first >= 0x20 || first === 0x09 || first === 0x0a || first === 0x0d;
}

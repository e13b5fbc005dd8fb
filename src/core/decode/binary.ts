import type { Sink } from './budget.ts';
import { cbor } from './cbor.ts';
import { msgpack } from './msgpack.ts';
import { packed } from './packed.ts';
import { protobuf } from './protobuf.ts';

/** What bytes say, and the name of the format that they say it in. */
export type Binary = { readonly step: string } & (
	| { readonly value: unknown }
	| { readonly pairs: readonly (readonly [name: string, value: string])[] }
);

/** Reads bytes in a format that is no text; null when they are in none, wholly and unmistakably, or in the one that their media type promises. */
export function readBinary(sink: Sink, at: string, bytes: Uint8Array, mediaType = ''): Binary | null {
	const promises = (name: RegExp) => name.test(mediaType);
	for (const [step, format, name] of [
		['msgpack', msgpack, /msgpack/i],
		['cbor', cbor, /cbor/i],
	] as const) {
		const value = packed(sink, at, bytes, format, promises(name));
		if (value !== null) return { step, value };
	}
	const pairs = protobuf(sink, bytes, promises(/proto|grpc/i));
	return pairs && { step: 'protobuf', pairs };
}

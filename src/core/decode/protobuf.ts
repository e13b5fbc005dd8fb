import { COST, type Sink } from './budget.ts';
import { strictText } from './text.ts';

/** A text of a message: the numbers of its fields from the outside in, and what it says. */
export type ProtobufText = readonly [path: string, text: string];

/** Messages inside each other that are looked into. */
const MOST_LEVELS = 12;
/** Fields have small numbers; larger ones are a sign that this is no message. */
const MOST_FIELDS = 20_000;

/**
 * The texts of a Protocol Buffers message (https://protobuf.dev/programming-guides/encoding/), read without its schema: all bytes must be fields. Null for
 * everything else. `promised` by the media type; without that, so much of it must be text that it cannot be so by chance.
 */
export function protobuf(sink: Sink, bytes: Uint8Array, promised: boolean): ProtobufText[] | null {
	const texts = message(sink, promised ? withoutFrame(bytes) : bytes, '', 0);
	if (!texts || texts.length === 0) return null;
	const letters = texts.reduce((sum, [, text]) => sum + (text.length >= 4 ? text.length : 0), 0);
	return promised || (bytes.length >= 8 && letters * 3 >= bytes.length) ? texts : null;
}

/** gRPC-Web sends each message after a byte of flags and four of length. */
function withoutFrame(bytes: Uint8Array): Uint8Array {
	if (bytes[0] !== 0 || bytes.length < 6) return bytes;
	const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(1);
	return length <= bytes.length - 5 ? bytes.subarray(5, 5 + length) : bytes;
}

function message(sink: Sink, bytes: Uint8Array, above: string, level: number): ProtobufText[] | null {
	const texts: ProtobufText[] = [];
	let at = 0;
	/** A number in groups of seven bits, the lowest first; -1 where there is none. */
	const varint = (): number => {
		let value = 0;
		for (let power = 1; power <= 2 ** 63; power *= 128) {
			const byte = bytes[at++];
			if (byte === undefined) return -1;
			value += (byte & 127) * power;
			if (byte < 128) return value;
		}
		return -1;
	};
	while (at < bytes.length) {
		if (sink.work < COST.key) return null;
		sink.work -= COST.key;
		const tag = varint();
		const field = Math.floor(tag / 8);
		if (field < 1 || field > MOST_FIELDS) return null;
		const path = above === '' ? String(field) : `${above}/${field}`;
		const wire = tag % 8;
		if (wire === 0) {
			if (varint() < 0) return null;
		} else if (wire === 1) at += 8;
		else if (wire === 5) at += 4;
		else if (wire === 2) {
			const length = varint();
			if (length < 0 || length > bytes.length - at || sink.work < length) return null;
			sink.work -= length;
			const inside = bytes.subarray(at, at + length);
			at += length;
			const text = strictText(inside);
			// A message begins with a small number, as no text does; one that begins with a letter cannot be told from text.
			const fields = (text === null || text < ' ') && level < MOST_LEVELS ? message(sink, inside, path, level + 1) : null;
			if (fields) texts.push(...fields);
			else if (text) texts.push([path, text]);
		} else return null;
	}
	return at === bytes.length ? texts : null;
}

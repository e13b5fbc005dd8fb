import { inflated } from './deflate.ts';
import { crcOf, type PlacedEntry } from './zip.ts';

/** Characters of a line: a request with the largest body that is kept has fewer. */
const LONGEST_LINE = 1 << 26;

/** What a file of a pack holds, piece by piece. Throws where it is damaged. */
export async function* contentOf({ data, deflated, crc, size }: PlacedEntry): AsyncGenerator<Uint8Array<ArrayBuffer>> {
	if (deflated) yield* inflated(data, size, crc);
	else if (crcOf(data) === crc) yield data;
	else throw new Error('other bytes than promised');
}

/** The whole of it, where that is no more than `most` bytes. Throws else, and where it is damaged. */
export async function wholeContent(entry: PlacedEntry, most: number): Promise<Uint8Array<ArrayBuffer>> {
	if (entry.size > most) throw new Error('too large');
	const whole = new Uint8Array(entry.size);
	let at = 0;
	for await (const piece of contentOf(entry)) {
		whole.set(piece, at);
		at += piece.length;
	}
	return whole;
}

/** Its lines, each of which must have an end. Throws where they are no UTF-8. */
export async function* linesOf(pieces: AsyncIterable<Uint8Array<ArrayBuffer>>): AsyncGenerator<string> {
	const decoder = strictDecoder();
	let begun = '';
	for await (const piece of pieces) {
		const [first = '', ...others] = decoder.decode(piece, { stream: true }).split('\n');
		begun += first;
		for (const next of others) {
			yield begun;
			begun = next;
		}
		if (begun.length > LONGEST_LINE) throw new Error('too long a line');
	}
	if (begun + decoder.decode() !== '') throw new Error('a line without an end');
}

/** Null where it is no UTF-8. */
export function textOf(bytes: Uint8Array): string | null {
	try {
		return strictDecoder().decode(bytes);
	} catch {
		return null;
	}
}

/** Bytes that would be passed over are read as well, or two files could be one text. */
function strictDecoder(): TextDecoder {
	return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
}

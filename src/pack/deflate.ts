import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** A file while it is written: its text goes in, its deflated bytes gather. */
export type Deflating = {
	readonly write: (piece: string | Uint8Array<ArrayBuffer>) => Promise<void>;
	readonly end: () => Promise<Deflated>;
	readonly abort: () => void;
};

export type Deflated = {
	readonly pieces: readonly Uint8Array<ArrayBuffer>[];
	readonly packed: number;
	readonly size: number;
	readonly crc: number;
	/** SHA-256 of what went in, in hex. */
	readonly hash: string;
};

const HEADER = Uint8Array.of(31, 139, 8, 0, 0, 0, 0, 0, 0, 3);
const TRAILER = 8;
/** Characters that are gathered before they are worth a turn of the compressor. */
const TURN = 1 << 16;
/** Bytes that go into the unpacking at once: a thousand times as many can come out. */
const STEP = 1 << 12;

/**
 * Deflates with what node and the browsers have for it. They speak gzip, which is deflate with a checksum that zip asks for as well: taken apart here
 * when writing, and put together when reading, so that they check it.
 */
export function deflating(): Deflating {
	const stream = new CompressionStream('gzip');
	const writer = stream.writable.getWriter();
	const hash = sha256.create();
	const encoder = new TextEncoder();
	const gathered = gather(stream.readable);
	// An abort is heard of where it was asked for.
	gathered.catch(() => {});
	let size = 0;
	let waiting: string[] = [];
	let length = 0;

	async function put(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
		size += bytes.length;
		hash.update(bytes);
		await writer.ready;
		// Its failure shows when the stream is closed.
		writer.write(bytes).catch(() => {});
	}
	async function flush(): Promise<void> {
		if (length === 0) return;
		const text = waiting.join('');
		waiting = [];
		length = 0;
		await put(encoder.encode(text));
	}
	return {
		write: async (piece) => {
			if (typeof piece !== 'string') {
				await flush();
				await put(piece);
				return;
			}
			waiting.push(piece);
			length += piece.length;
			if (length >= TURN) await flush();
		},
		end: async () => {
			await flush();
			await writer.close();
			const { pieces, crc } = withoutGzip(await gathered);
			const packed = pieces.reduce((sum, piece) => sum + piece.length, 0);
			return { pieces, packed, size, crc, hash: bytesToHex(hash.digest()) };
		},
		abort: () => {
			writer.abort().catch(() => {});
		},
	};
}

/** What deflated bytes unpack to, piece by piece. Throws where they are damaged, or unpack to anything but `size` bytes with this checksum. */
export async function* inflated(
	packed: Uint8Array<ArrayBuffer>,
	size: number,
	crc: number,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
	if (holdsAnother(packed)) throw new Error('more than one');
	const stream = new DecompressionStream('gzip');
	const reader = stream.readable.getReader();
	const fed = feed(stream.writable.getWriter(), packed, size, crc);
	fed.catch(() => {});
	let left = size;
	for (;;) {
		// What is not read to its end is left alone: node falls over a stream that is cancelled while it unpacks.
		const { done, value } = await reader.read();
		if (done) break;
		left -= value.length;
		if (left < 0) throw new Error('more than promised');
		yield value;
	}
	await fed;
	if (left !== 0) throw new Error('less than promised');
}

/**
 * Node reads on where one gzip ends and another begins, which a zip's other readers do not. Since size and checksum are asked of the last, those before it
 * are empty: their trailers are zeros.
 */
function holdsAnother(packed: Uint8Array): boolean {
	const [first = 0, ...others] = HEADER.subarray(0, 3);
	for (let at = packed.indexOf(first); at !== -1; at = packed.indexOf(first, at + 1))
		if (
			at >= TRAILER &&
			others.every((byte, index) => packed[at + 1 + index] === byte) &&
			packed.subarray(at - TRAILER, at).every((byte) => byte === 0)
		)
			return true;
	return false;
}

async function feed(
	writer: WritableStreamDefaultWriter<BufferSource>,
	packed: Uint8Array<ArrayBuffer>,
	size: number,
	crc: number,
) {
	const trailer = new Uint8Array(TRAILER);
	const view = new DataView(trailer.buffer);
	view.setUint32(0, crc, true);
	view.setUint32(4, size, true);
	await writer.write(HEADER);
	for (let at = 0; at < packed.length; at += STEP) await writer.write(packed.subarray(at, at + STEP));
	await writer.write(trailer);
	await writer.close();
}

async function gather(stream: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<readonly Uint8Array<ArrayBuffer>[]> {
	const pieces: Uint8Array<ArrayBuffer>[] = [];
	const reader = stream.getReader();
	for (let read = await reader.read(); !read.done; read = await reader.read()) pieces.push(read.value);
	return pieces;
}

/** The deflated bytes inside gzip, and the checksum after them. */
function withoutGzip(pieces: readonly Uint8Array<ArrayBuffer>[]) {
	let skip = HEADER.length;
	let left = pieces.reduce((sum, piece) => sum + piece.length, 0) - HEADER.length - TRAILER;
	const inner: Uint8Array<ArrayBuffer>[] = [];
	const trailer: number[] = [];
	for (const piece of pieces) {
		const from = Math.min(skip, piece.length);
		skip -= from;
		const to = Math.min(from + left, piece.length);
		left -= to - from;
		// Pieces are parts of larger buffers that would be held as a whole.
		if (to > from) inner.push(piece.slice(from, to));
		trailer.push(...piece.subarray(to));
	}
	return { pieces: inner, crc: new DataView(Uint8Array.from(trailer).buffer).getUint32(0, true) };
}

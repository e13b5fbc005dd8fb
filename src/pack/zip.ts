import { crc32 } from '../core/identity/crc32.ts';

/**
 * A zip written in one way only: entries one after another from the first byte, no data descriptors, extra fields or comments, one fixed date. So the
 * entries determine every byte that is not theirs, and the reader can ask for exactly those: nothing can be hidden between them, and no two readers see
 * different files.
 */
export type ZipEntry = {
	readonly path: string;
	/** Deflated, or as it is. */
	readonly deflated: boolean;
	readonly crc: number;
	/** Bytes in the zip. */
	readonly packed: number;
	readonly size: number;
};

/** An entry that was read: where its local header begins, and its bytes as they stand in the zip. */
export type PlacedEntry = ZipEntry & { readonly at: number; readonly data: Uint8Array<ArrayBuffer> };

/** Why something is not read as a zip of ours; a message key with the byte where it shows. */
export type ZipFault = { readonly why: string; readonly at: number };

const LOCAL = 30;
const CENTRAL = 46;
const END = 22;
/** Pictures are bounded where they are taken; nobody has more of them. */
const MOST_ENTRIES = 1_000;
const LONGEST_PATH = 200;
/** The format itself ends at 4 GB, and so does what all files of a pack may unpack to: a small file can promise any number. */
export const MOST_BYTES = 2 ** 32 - 1;
/** 1 January 2000, 00:00: the times that matter stand in the files. */
const DATE = ((2000 - 1980) << 9) | (1 << 5) | 1;
/** Names without any way out of the folder that they are unpacked into, on any system. */
const PATH = /^[a-z0-9][a-z0-9-]*(\.[a-z0-9-]+)*(\/[a-z0-9][a-z0-9-]*(\.[a-z0-9-]+)*){0,3}$/i;
const RESERVED = /(^|\/)(con|prn|aux|nul|com\d|lpt\d)(\.|\/|$)/i;

export function isZipPath(path: string): boolean {
	return path.length <= LONGEST_PATH && PATH.test(path) && !RESERVED.test(path);
}

/** What stands before an entry's bytes. */
export function localHeader(entry: ZipEntry): Uint8Array<ArrayBuffer> {
	const header = new Uint8Array(LOCAL + entry.path.length);
	const view = new DataView(header.buffer);
	view.setUint32(0, 0x04034b50, true);
	describe(view, 4, entry);
	writeAscii(header, LOCAL, entry.path);
	return header;
}

/** What stands after all entries: the directory and its end. */
export function directory(entries: readonly ZipEntry[]): Uint8Array<ArrayBuffer> {
	const names = entries.reduce((length, { path }) => length + path.length, 0);
	const bytes = new Uint8Array(entries.length * CENTRAL + names + END);
	const view = new DataView(bytes.buffer);
	let at = 0;
	let local = 0;
	for (const entry of entries) {
		view.setUint32(at, 0x02014b50, true);
		view.setUint16(at + 4, 20, true);
		describe(view, at + 6, entry);
		view.setUint32(at + 42, local, true);
		writeAscii(bytes, at + CENTRAL, entry.path);
		at += CENTRAL + entry.path.length;
		local += LOCAL + entry.path.length + entry.packed;
	}
	view.setUint32(at, 0x06054b50, true);
	view.setUint16(at + 8, entries.length, true);
	view.setUint16(at + 10, entries.length, true);
	view.setUint32(at + 12, at, true);
	view.setUint32(at + 16, local, true);
	return bytes;
}

/** The entries of a zip that is written in our way; else the first place where it is not. Reads nothing that is inside them. */
export function readZip(bytes: Uint8Array<ArrayBuffer>): readonly PlacedEntry[] | ZipFault {
	if (bytes.length > MOST_BYTES) return { why: 'verify_zip_too_large', at: MOST_BYTES };
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const end = bytes.length - END;
	if (end < 0 || view.getUint32(end, true) !== 0x06054b50) return { why: 'verify_zip_no_end', at: Math.max(end, 0) };
	const count = view.getUint16(end + 10, true);
	const start = view.getUint32(end + 16, true);
	if (count > MOST_ENTRIES) return { why: 'verify_zip_too_many', at: end };
	const entries: PlacedEntry[] = [];
	const paths = new Set<string>();
	let central = start;
	let local = 0;
	for (let index = 0; index < count; index++) {
		if (central + CENTRAL > end) return { why: 'verify_zip_other', at: end };
		const length = view.getUint16(central + 28, true);
		const path = readAscii(bytes, central + CENTRAL, Math.min(length, LONGEST_PATH + 1, end - central - CENTRAL));
		if (!isZipPath(path)) return { why: 'verify_zip_path', at: central };
		if (paths.has(path.toLowerCase())) return { why: 'verify_zip_twice', at: central };
		paths.add(path.toLowerCase());
		const entry = {
			path,
			deflated: view.getUint16(central + 10, true) === 8,
			crc: view.getUint32(central + 16, true),
			packed: view.getUint32(central + 20, true),
			size: view.getUint32(central + 24, true),
		};
		const data = local + LOCAL + path.length;
		if (data + entry.packed > start || (!entry.deflated && entry.size !== entry.packed))
			return { why: 'verify_zip_other', at: central };
		const wrong = firstDifference(bytes, local, localHeader(entry));
		if (wrong !== null) return { why: 'verify_zip_other', at: wrong };
		entries.push({ ...entry, at: local, data: bytes.subarray(data, data + entry.packed) });
		local = data + entry.packed;
		central += CENTRAL + path.length;
	}
	if (local !== start) return { why: 'verify_zip_gap', at: local };
	const tail = directory(entries);
	if (start + tail.length !== bytes.length) return { why: 'verify_zip_other', at: start };
	const wrong = firstDifference(bytes, start, tail);
	return wrong === null ? entries : { why: 'verify_zip_other', at: wrong };
}

/** The checksum of an entry's content. */
export function crcOf(content: Uint8Array): number {
	return new DataView(crc32(content).buffer).getUint32(0);
}

/** From the version that is needed to the length of the name, which both kinds of header have in common. */
function describe(view: DataView, at: number, { path, deflated, crc, packed, size }: ZipEntry): void {
	view.setUint16(at, 20, true);
	// Names are UTF-8.
	view.setUint16(at + 2, 0x0800, true);
	view.setUint16(at + 4, deflated ? 8 : 0, true);
	view.setUint16(at + 8, DATE, true);
	view.setUint32(at + 10, crc, true);
	view.setUint32(at + 14, packed, true);
	view.setUint32(at + 18, size, true);
	view.setUint16(at + 22, path.length, true);
}

function firstDifference(bytes: Uint8Array, at: number, wanted: Uint8Array): number | null {
	const index = wanted.findIndex((byte, place) => bytes[at + place] !== byte);
	return index === -1 ? null : at + index;
}

function writeAscii(bytes: Uint8Array, at: number, text: string): void {
	for (let index = 0; index < text.length; index++) bytes[at + index] = text.charCodeAt(index);
}

function readAscii(bytes: Uint8Array, at: number, length: number): string {
	return String.fromCharCode(...bytes.subarray(at, at + length));
}

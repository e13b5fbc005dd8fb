import type { PackedFormat } from './packed.ts';

/** MessagePack (https://github.com/msgpack/msgpack/blob/master/spec.md). What an extension holds is left out. */
export const msgpack: PackedFormat = (bytes, view, at) => {
	const head = bytes[at] ?? 0xc1;
	const next = at + 1;
	const has = (count: number) => next + count <= bytes.length;
	if (head < 0x80) return { is: 'value', value: head, next };
	if (head < 0x90) return { is: 'map', length: head & 15, next };
	if (head < 0xa0) return { is: 'list', length: head & 15, next };
	if (head < 0xc0) return { is: 'text', length: head & 31, next };
	if (head >= 0xe0) return { is: 'value', value: head - 256, next };
	if (head === 0xc0) return { is: 'value', value: null, next };
	if (head === 0xc2 || head === 0xc3) return { is: 'value', value: head === 0xc3, next };
	if (head === 0xca) return has(4) ? { is: 'value', value: view.getFloat32(next), next: next + 4 } : null;
	if (head === 0xcb) return has(8) ? { is: 'value', value: view.getFloat64(next), next: next + 8 } : null;
	if (head >= 0xcc && head <= 0xd3) {
		const size = 1 << (head & 3);
		return has(size) ? { is: 'value', value: integer(view, next, size, head >= 0xd0), next: next + size } : null;
	}
	// An extension says its length, then its type in one byte.
	if (head >= 0xd4 && head <= 0xd8) return { is: 'value', value: null, next: next + 1 + (1 << (head - 0xd4)) };
	const kind = KINDS.get(head);
	if (!kind || !has(kind.size)) return null;
	const length = Number(integer(view, next, kind.size, false));
	const from = next + kind.size;
	return kind.is === 'extension' ? { is: 'value', value: null, next: from + 1 + length } : { is: kind.is, length, next: from };
};

type Kind = { readonly is: 'text' | 'bytes' | 'list' | 'map' | 'extension'; readonly size: number };

const KINDS: ReadonlyMap<number, Kind> = new Map([
	[0xc4, { is: 'bytes', size: 1 }],
	[0xc5, { is: 'bytes', size: 2 }],
	[0xc6, { is: 'bytes', size: 4 }],
	[0xc7, { is: 'extension', size: 1 }],
	[0xc8, { is: 'extension', size: 2 }],
	[0xc9, { is: 'extension', size: 4 }],
	[0xd9, { is: 'text', size: 1 }],
	[0xda, { is: 'text', size: 2 }],
	[0xdb, { is: 'text', size: 4 }],
	[0xdc, { is: 'list', size: 2 }],
	[0xdd, { is: 'list', size: 4 }],
	[0xde, { is: 'map', size: 2 }],
	[0xdf, { is: 'map', size: 4 }],
]);

/** An integer of 1, 2, 4 or 8 bytes, the highest first; one that JavaScript's numbers cannot hold keeps all its digits. */
export function integer(view: DataView, at: number, size: number, signed: boolean): number | bigint {
	if (size === 1) return signed ? view.getInt8(at) : view.getUint8(at);
	if (size === 2) return signed ? view.getInt16(at) : view.getUint16(at);
	if (size === 4) return signed ? view.getInt32(at) : view.getUint32(at);
	const value = signed ? view.getBigInt64(at) : view.getBigUint64(at);
	return Number.isSafeInteger(Number(value)) ? Number(value) : value;
}

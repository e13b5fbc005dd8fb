import { integer } from './msgpack.ts';
import type { Head, PackedFormat } from './packed.ts';

/** CBOR (RFC 8949). Tags are marks before a value, which is read without them. */
export const cbor: PackedFormat = (bytes, view, at) => {
	const head = bytes[at] ?? 0xff;
	const [kind, info] = [head >> 5, head & 31];
	const next = at + 1;
	if (info === 31) return OPEN[kind] ? { is: OPEN[kind], next } : null;
	const size = info < 24 ? 0 : 1 << (info - 24);
	if (size > 8 || next + size > bytes.length) return null;
	const from = next + size;
	if (kind === 7) {
		const value = simple(view, next, info);
		return value === undefined ? null : { is: 'value', value, next: from };
	}
	const number = size === 0 ? info : integer(view, next, size, false);
	if (kind === 0) return { is: 'value', value: number, next: from };
	if (kind === 1) return { is: 'value', value: typeof number === 'bigint' ? -1n - number : -1 - number, next: from };
	if (kind === 6) return { is: 'mark', next: from };
	return { is: (['bytes', 'text', 'list', 'map'] as const)[kind - 2] ?? 'bytes', length: Number(number), next: from };
};

const OPEN: Readonly<Record<number, Extract<Head['is'], 'open-text' | 'open-list' | 'open-map' | 'end'>>> = {
	2: 'open-text',
	3: 'open-text',
	4: 'open-list',
	5: 'open-map',
	7: 'end',
};

function simple(view: DataView, at: number, info: number): unknown {
	if (info === 20 || info === 21) return info === 21;
	if (info === 22 || info === 23) return null;
	if (info === 25) return halfFloat(view.getUint16(at));
	if (info === 26) return view.getFloat32(at);
	return info === 27 ? view.getFloat64(at) : undefined;
}

/** A number of 16 bits: sign, five bits of exponent, ten of fraction (RFC 8949, appendix D). */
function halfFloat(bits: number): number {
	const exponent = (bits >> 10) & 31;
	const fraction = bits & 1023;
	const sign = bits & 0x8000 ? -1 : 1;
	if (exponent === 31) return fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN;
	return sign * (exponent === 0 ? fraction * 2 ** -24 : (1024 + fraction) * 2 ** (exponent - 25));
}

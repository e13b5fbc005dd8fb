import { afford, COST, LIMITS, type Sink } from './budget.ts';
import { strictText } from './text.ts';

/** What stands at a place of binary data: a value, or the beginning of something longer; null for a byte that the format does not have. */
export type Head =
	| { readonly is: 'value'; readonly value: unknown; readonly next: number }
	| { readonly is: 'text' | 'bytes' | 'list' | 'map'; readonly length: number; readonly next: number }
	/** A list, a map or a text in pieces, up to its end; the end; a mark before a value, which says nothing that we read. */
	| { readonly is: 'open-text' | 'open-list' | 'open-map' | 'end' | 'mark'; readonly next: number };

/** A binary form of what JSON can say. */
export type PackedFormat = (bytes: Uint8Array, view: DataView, at: number) => Head | null;

const BROKEN = Symbol('broken');
const END = Symbol('end');

/**
 * The objects and lists that bytes consist of, and nothing else beside them; null for everything else. `promised` by the media type; without that, so
 * much of it must be text that it cannot be so by chance. A length is believed only where so many bytes follow.
 */
export function packed(sink: Sink, at: string, bytes: Uint8Array, format: PackedFormat, promised: boolean): unknown {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	let place = 0;
	let letters = 0;

	const read = (level: number): unknown => {
		const head = level <= LIMITS.levels && sink.work >= COST.key ? format(bytes, view, place) : null;
		if (!head || head.next > bytes.length) return BROKEN;
		sink.work -= COST.key;
		place = head.next;
		if (head.is === 'value') return head.value;
		if (head.is === 'end') return END;
		if (head.is === 'mark') return read(level + 1);
		if (head.is === 'text' || head.is === 'bytes') return readText(head.length, head.is);
		const length = 'length' in head ? head.length : Number.POSITIVE_INFINITY;
		if (Number.isFinite(length) && length > bytes.length - place) return BROKEN;
		if (head.is === 'open-text') return readPieces(level);
		return head.is === 'map' || head.is === 'open-map' ? readMap(length, level) : readList(length, level);
	};

	const readText = (length: number, kind: 'text' | 'bytes'): unknown => {
		if (length > bytes.length - place || !afford(sink, at, length)) return BROKEN;
		const text = strictText(bytes.subarray(place, place + length));
		place += length;
		if (text !== null) letters += length;
		return text ?? (kind === 'bytes' ? null : BROKEN);
	};

	const readPieces = (level: number): unknown => {
		const pieces = readList(Number.POSITIVE_INFINITY, level);
		return Array.isArray(pieces) && pieces.every((piece) => typeof piece === 'string') ? pieces.join('') : BROKEN;
	};

	const readList = (length: number, level: number): unknown => {
		const list: unknown[] = [];
		while (list.length < length) {
			const item = read(level + 1);
			if (item === BROKEN) return BROKEN;
			if (item === END) return length === Number.POSITIVE_INFINITY ? list : BROKEN;
			list.push(item);
		}
		return list;
	};

	const readMap = (length: number, level: number): unknown => {
		// Without a prototype `__proto__` is a key like any other.
		const map: Record<string, unknown> = Object.create(null);
		for (let index = 0; index < length; index++) {
			const key = read(level + 1);
			if (key === END) return length === Number.POSITIVE_INFINITY ? map : BROKEN;
			const value = typeof key === 'string' || typeof key === 'number' ? read(level + 1) : BROKEN;
			if (value === BROKEN || value === END) return BROKEN;
			map[String(key)] = value;
		}
		return map;
	};

	const values: unknown[] = [];
	while (place < bytes.length) {
		const value = read(0);
		if (typeof value !== 'object' || value === null) return null;
		values.push(value);
	}
	const isSure = promised ? values.length > 0 : bytes.length >= 8 && letters * 3 >= bytes.length;
	if (!isSure) return null;
	return values.length === 1 ? values[0] : values;
}

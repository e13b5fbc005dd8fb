import { newSink } from './budget.ts';
import { inflate } from './inflate.ts';

const utf8 = new TextDecoder();

/** The text of a table that `scripts/build-tables.ts` packed: raw deflate in base64. Ours, hence without a budget. */
export function unpacked(base64: string): string {
	const sink = { ...newSink(() => false), work: Number.POSITIVE_INFINITY };
	const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
	return utf8.decode(inflate(sink, '', bytes, true) ?? new Uint8Array());
}

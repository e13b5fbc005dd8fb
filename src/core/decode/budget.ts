import type { Leaf, Unread, UnreadReason } from '../types.ts';

/** The most work that one request may cost. Chosen so that the largest real beacons seen (100 kB, 2,000 values) fit ten times over. */
export const LIMITS = {
	/** Characters of one text that is decoded; a longer one is unread. */
	text: 2_000_000,
	/** Bytes that compressed data may inflate to. */
	inflated: 4_000_000,
	/** Characters decoded in all, over every step. */
	work: 12_000_000,
	/** Values in all. */
	leaves: 4_000,
	/** Decoding steps inside each other. */
	steps: 8,
	/** Levels of JSON inside each other. */
	levels: 48,
	/** Characters of `Leaf.at`. */
	at: 400,
} as const;

/** Leaves and unread parts of one request, and what is left of its budget. */
export type Sink = { readonly leaves: Leaf[]; readonly unread: Unread[]; work: number };

export function newSink(): Sink {
	return { leaves: [], unread: [], work: LIMITS.work };
}

/** Notes once for each place and reason, and no more than a few, that something could not be read. */
export function giveUp(sink: Sink, at: string, reason: UnreadReason): void {
	if (sink.unread.length >= 20 || sink.unread.some((one) => one.reason === reason && (one.at === at || reason === 'too-many')))
		return;
	sink.unread.push({ at: at.slice(0, LIMITS.at), reason });
}

/** Takes the cost of decoding a text from the budget; false when it is used up. */
export function afford(sink: Sink, at: string, characters: number): boolean {
	sink.work -= characters;
	if (characters <= LIMITS.text && sink.work >= 0) return true;
	giveUp(sink, at, characters > LIMITS.text ? 'too-large' : 'too-many');
	return false;
}

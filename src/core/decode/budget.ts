import type { Leaf, Unread, UnreadReason } from '../types.ts';
import { isSound } from './text.ts';

/**
 * The most work that one request may cost, in units of about ten nanoseconds: what the worst input that we could make costs stays below five
 * milliseconds. The largest real beacons seen (60 kB, 300 values) need a third of it.
 */
export const LIMITS = {
	work: 400_000,
	/** Decoding steps inside each other. */
	steps: 12,
	/** Levels of JSON inside each other. */
	levels: 48,
	/** Characters of `Leaf.at` and `Leaf.name`. */
	at: 400,
} as const;

/** What things cost; a character that is looked at costs one unit. */
export const COST = {
	/** A value: its place, its name, and the tests of what it may be. */
	value: 80,
	/** A key of an object that is parsed. */
	key: 30,
	/** An item or a bracket of a structure that is parsed. */
	item: 8,
	/** The code tables of one block of compressed data. */
	block: 400,
} as const;

/** Leaves and unread parts of one request, and what is left of its budget. */
export type Sink = {
	readonly leaves: Leaf[];
	readonly unread: Unread[];
	work: number;
	/** True for a text that is known to be meant, however short: what is decoded to it was not so by chance. */
	readonly knows: (text: string) => boolean;
	/** Is told of every value on its way, before what is decoded out of it; left out where nobody asks. */
	readonly passed?: Passed;
};

export type Passed = (at: string, value: string | Uint8Array) => void;

export function newSink(knows: Sink['knows'], passed?: Passed): Sink {
	return { leaves: [], unread: [], work: LIMITS.work, knows, ...(passed && { passed }) };
}

/** Notes once for each place and reason, and no more than a few, that something could not be read. */
export function giveUp(sink: Sink, at: string, reason: UnreadReason): void {
	if (sink.unread.length >= 20 || sink.unread.some((one) => one.reason === reason && (one.at === at || reason === 'too-many')))
		return;
	sink.unread.push({ at: at.slice(0, LIMITS.at), reason });
}

/** What it costs to look through a text, with its escapes undone. */
export function costOf(text: string): number {
	return isSound(text) ? text.length : text.length * 2;
}

/** Pays for one piece of work. False when the budget does not hold it: nothing is paid then, so that smaller pieces are still read. */
export function afford(sink: Sink, at: string, cost: number): boolean {
	if (cost <= sink.work) {
		sink.work -= cost;
		return true;
	}
	giveUp(sink, at, cost > LIMITS.work / 4 ? 'too-large' : 'too-many');
	return false;
}

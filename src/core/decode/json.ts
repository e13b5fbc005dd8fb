import { COST, giveUp, type Sink } from './budget.ts';

const QUOTE = 34;
const COMMA = 44;
const COLON = 58;
const BACKSLASH = 92;
const CLOSERS: Readonly<Record<number, string>> = { 91: ']', 123: '}' };

/**
 * JSON text as a value; undefined when it is not an object, an array or a string that holds one. Text that is cut short, or longer than the budget, is
 * read up to its last whole item: half of what is left pays for parsing, the rest for reading. It is looked through before it is parsed: a parser asks no price, and a short text can hold many keys.
 */
export function parseJson(sink: Sink, at: string, text: string): unknown {
	if (!/^\s*(?:[{[]|"\s*[{[\\])/.test(text)) return undefined;
	const { cost, wanting, repaired } = measure(text, sink.work / 2);
	if (wanting === 'too-large') giveUp(sink, at, wanting);
	if (wanting !== null && repaired === null) return undefined;
	sink.work -= Math.min(sink.work, cost);
	try {
		const value: unknown = JSON.parse(repaired ?? text);
		if (wanting === 'malformed') giveUp(sink, at, wanting);
		return typeof value === 'string' ? (parseJson(sink, at, value) ?? value) : value;
	} catch {
		return undefined;
	}
}

type Measured = {
	readonly cost: number;
	/** Why the text is not read to its end: brackets or quotes do not close, or the budget ends before; null when it is. */
	readonly wanting: 'malformed' | 'too-large' | null;
	/** What stands before that, up to its last whole item and closed; null when that is nothing worth reading. */
	readonly repaired: string | null;
};

function measure(text: string, budget: number): Measured {
	const open: string[] = [];
	// After the last whole item: its place, and how many brackets were open there.
	let whole = 0;
	let depth = 0;
	let cost = 0;
	let at = 0;
	for (; at < text.length && cost <= budget; at++) {
		const code = text.charCodeAt(at);
		const from = at;
		if (code === QUOTE) {
			at = endOfString(text, at);
			if (at < 0) at = text.length;
		} else if (code === COLON) cost += COST.key;
		else if (code === COMMA) {
			whole = at;
			depth = open.length;
			cost += COST.item;
		} else if (CLOSERS[code] !== undefined) {
			open.push(CLOSERS[code]);
			cost += COST.item;
		} else if (code === 93 || code === 125) {
			open.pop();
			whole = at + 1;
			depth = open.length;
		}
		cost += at - from + 1;
	}
	const wanting = cost > budget ? 'too-large' : at > text.length || open.length > 0 ? 'malformed' : null;
	const kept = wanting === null || depth === 0 ? '' : text.slice(0, whole);
	return {
		cost,
		wanting,
		repaired:
			kept !== '' && (wanting === 'too-large' || kept.includes('"')) ? kept + open.slice(0, depth).reverse().join('') : null,
	};
}

/** Place of the quote that ends the string which begins here; -1 when there is none. */
function endOfString(text: string, from: number): number {
	for (let end = text.indexOf('"', from + 1); end >= 0; end = text.indexOf('"', end + 1)) {
		let before = end;
		while (text.charCodeAt(before - 1) === BACKSLASH) before--;
		if ((end - before) % 2 === 0) return end;
	}
	return -1;
}

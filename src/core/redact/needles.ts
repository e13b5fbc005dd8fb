/** Where one of the texts stands in another. */
export type Found<Of> = { readonly start: number; readonly end: number; readonly of: Of };

/** Many texts, looked for at once: whatever the case of their letters and the width of their gaps. */
export type Needles<Of> = {
	readonly add: (text: string, of: Of) => void;
	/** What stands in a text, in order; where several begin at one place, the longest. */
	readonly in: (text: string) => readonly Found<Of>[];
};

/** Shorter texts stand everywhere by chance. */
export const SHORTEST_NEEDLE = 4;
/** From this length on a text is met inside other words too, and cut off at the end of a value. */
const LONG = 8;
const MOST_FOUND = 2_000;
const BITS = 16;

export function newNeedles<Of>(): Needles<Of> {
	const byStart = new Map<string, { readonly text: string; readonly of: Of }[]>();
	const known = new Set<string>();
	/** Tells most places apart from all beginnings without a look into the map. */
	const begins = new Uint8Array(2 ** BITS);
	return {
		add(written, of) {
			const { text } = fold(written.trim());
			if (text.length < SHORTEST_NEEDLE || known.has(text)) return;
			known.add(text);
			begins[keyAt(text, 0)] = 1;
			const start = text.slice(0, SHORTEST_NEEDLE);
			const list = byStart.get(start) ?? [];
			list.push({ text, of });
			byStart.set(
				start,
				list.sort((a, b) => b.text.length - a.text.length),
			);
		},
		in(written) {
			const { text, places } = fold(written);
			const end = text.endsWith('…') ? text.length - 1 : text.length;
			const found: Found<Of>[] = [];
			for (let at = 0; at + SHORTEST_NEEDLE <= text.length && found.length < MOST_FOUND; at++) {
				if (begins[keyAt(text, at)] === 0) continue;
				for (const needle of byStart.get(text.slice(at, at + SHORTEST_NEEDLE)) ?? []) {
					const to = endOf(needle.text, text, at, end);
					if (to < 0) continue;
					found.push({
						start: places ? (places[at] ?? 0) : at,
						end: places ? (places[to] ?? written.length) : to,
						of: needle.of,
					});
					at = to - 1;
					break;
				}
			}
			return found;
		},
	};
}

/** Where a text that begins at a place ends; -1 where another stands there. What was cut off with its value counts where enough of it is left. */
function endOf(needle: string, text: string, at: number, end: number): number {
	if (text.startsWith(needle, at)) {
		const to = at + needle.length;
		return needle.length >= LONG || (!isOneWord(text, at) && !isOneWord(text, to)) ? to : -1;
	}
	const rest = end - at;
	const isCut = rest < needle.length && (rest >= 2 * LONG || (end < text.length && rest >= SHORTEST_NEEDLE));
	return isCut && needle.startsWith(text.slice(at, end)) ? end : -1;
}

/** True where the signs on both sides of a place are letters, or digits. */
function isOneWord(text: string, at: number): boolean {
	const [before, after] = [text[at - 1] ?? ' ', text[at] ?? ' '];
	return (isLetter(before) && isLetter(after)) || (isDigit(before) && isDigit(after));
}

const isLetter = (sign: string) => sign.toLowerCase() !== sign.toUpperCase();
const isDigit = (sign: string) => sign >= '0' && sign <= '9';

function keyAt(text: string, at: number): number {
	const [a, b] = [text.charCodeAt(at) * 31 + text.charCodeAt(at + 1), text.charCodeAt(at + 2) * 31 + text.charCodeAt(at + 3)];
	return (a * 1_021 + b) & (2 ** BITS - 1);
}

/** In lower case with single spaces; `places` are those of the signs in the text as it was, left out where they are the same. */
function fold(written: string): { readonly text: string; readonly places?: readonly number[] } {
	const lower = written.toLowerCase();
	if (lower.length === written.length && !/\s\s/.test(lower)) return { text: lower.replace(/\s/g, ' ') };
	const places: number[] = [];
	let text = '';
	for (let at = 0; at < written.length; at++) {
		const sign = written[at] ?? '';
		const isGap = /\s/.test(sign);
		if (isGap && text.endsWith(' ')) continue;
		const small = sign.toLowerCase();
		text += isGap ? ' ' : small.length === 1 ? small : sign;
		places.push(at);
	}
	places.push(written.length);
	return { text, places };
}

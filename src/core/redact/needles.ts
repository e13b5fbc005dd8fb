/** Where one of the texts stands in another. */
export type Found<Of> = { readonly start: number; readonly end: number; readonly of: Of };

/** Many texts, looked for at once: whatever the case of their letters and the width of their gaps. */
export type Needles<Of> = {
	/** Of a text that is added twice the first counts. */
	readonly add: (text: string, of: Of) => void;
	/** What stands in a text, in order; where several begin at one place, the longest. */
	readonly in: (text: string) => readonly Found<Of>[];
};

/** Shorter texts stand everywhere by chance. */
export const SHORTEST_NEEDLE = 4;
/** From this length on a text is met inside other words too, and cut off at the end of a value. */
const LONG = 8;
const BITS = 16;
/** Texts with one beginning that are looked at for one that was cut off: identifiers that are counted up share theirs by the thousand. */
const MOST_CUT = 100;

/** Texts with the same beginning. `lengths`: those that there are, the longest first. */
type Bucket<Of> = { readonly byText: Map<string, Of>; readonly lengths: number[] };

export function newNeedles<Of>(): Needles<Of> {
	const byStart = new Map<string, Bucket<Of>>();
	/** Tells most places apart from all beginnings without a look into the map. */
	const begins = new Uint8Array(2 ** BITS);
	return {
		add(written, of) {
			const { text } = fold(written.trim());
			if (text.length < SHORTEST_NEEDLE) return;
			const start = text.slice(0, SHORTEST_NEEDLE);
			const bucket: Bucket<Of> = byStart.get(start) ?? { byText: new Map(), lengths: [] };
			if (bucket.byText.has(text)) return;
			begins[[...start].reduce((key, sign) => keyWith(key, sign.charCodeAt(0)), 0)] = 1;
			byStart.set(start, bucket);
			bucket.byText.set(text, of);
			if (bucket.lengths.includes(text.length)) return;
			bucket.lengths.push(text.length);
			bucket.lengths.sort((a, b) => b - a);
		},
		in(written) {
			if (byStart.size === 0) return [];
			const { text, places } = fold(written);
			const end = text.endsWith('…') ? text.length - 1 : text.length;
			const found: Found<Of>[] = [];
			let key = 0;
			let past = 0;
			for (let last = 0; last < text.length; last++) {
				key = keyWith(key, text.charCodeAt(last));
				const at = last + 1 - SHORTEST_NEEDLE;
				if (begins[key] === 0 || at < past) continue;
				const bucket = byStart.get(text.slice(at, at + SHORTEST_NEEDLE));
				const hit = bucket && hitOf(bucket, text, at, end);
				if (!hit) continue;
				found.push({
					start: places ? (places[at] ?? 0) : at,
					end: places ? (places[hit.to] ?? written.length) : hit.to,
					of: hit.of,
				});
				past = hit.to;
			}
			return found;
		},
	};
}

type Hit<Of> = { readonly to: number; readonly of: Of };

function hitOf<Of>(bucket: Bucket<Of>, text: string, at: number, end: number): Hit<Of> | null {
	const whole = longest(bucket, text, at);
	return whole?.to === end ? whole : (cutOff(bucket, text, at, end) ?? whole);
}

function longest<Of>({ byText, lengths }: Bucket<Of>, text: string, at: number): Hit<Of> | null {
	for (const length of lengths) {
		const to = at + length;
		if (to > text.length || (length < LONG && (isOneWord(text, at) || isOneWord(text, to)))) continue;
		const of = byText.get(text.slice(at, to));
		if (of !== undefined) return { to, of };
	}
	return null;
}

/** What was cut off with its value counts where enough of it is left. */
function cutOff<Of>({ byText, lengths }: Bucket<Of>, text: string, at: number, end: number): Hit<Of> | null {
	const rest = end - at;
	if (rest >= (lengths[0] ?? 0) || (rest < 2 * LONG && (end === text.length || rest < SHORTEST_NEEDLE))) return null;
	const left = text.slice(at, end);
	let looked = 0;
	for (const [needle, of] of byText) {
		if (++looked > MOST_CUT) return null;
		if (needle.length > rest && needle.startsWith(left)) return { to: end, of };
	}
	return null;
}

/** True where the signs on both sides of a place are letters, or digits. */
function isOneWord(text: string, at: number): boolean {
	const [before, after] = [text[at - 1] ?? ' ', text[at] ?? ' '];
	return (isLetter(before) && isLetter(after)) || (isDigit(before) && isDigit(after));
}

const isLetter = (sign: string) => sign.toLowerCase() !== sign.toUpperCase();
const isDigit = (sign: string) => sign >= '0' && sign <= '9';

/** The number of four signs, made of that of the four before: what is shifted out is gone. */
function keyWith(key: number, code: number): number {
	return ((key << (BITS / SHORTEST_NEEDLE)) ^ code) & (2 ** BITS - 1);
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

/** A place in a trie: where in its text the next letter is looked for. */
export type Place = number;

/** Words as an automaton that is walked letter by letter. */
export type Trie = {
	/** The place after more letters; -1 where no word goes on so. */
	readonly walk: (from: Place, letters: string) => Place;
	/** The sign of the word that ends at a place; something else than a sign where none does. */
	readonly signAt: (place: Place) => string;
	/** Every word and its sign, in the order of the text. */
	readonly words: () => readonly (readonly [word: string, sign: string])[];
};

/** Where every word begins. */
export const BEGINNING: Place = 0;

const OPEN = 40;
const CLOSE = 41;
const COMMA = 44;
const JUMP = 123;

/** A place is written in three digits of base 64. */
export const DIGITS = 3;
export const ALPHABET = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_';

/**
 * Reads a trie from the text that `scripts/data-trie.ts` writes: `(ac(neA,id refluxB),back{00c)`. Letters follow each other as long as there is one
 * way on; a sign stands where a word ends; ways on stand in brackets; what goes on as at another place names that place. The text is read at the
 * first walk, and nothing is built then but a list of where the ways begin.
 */
export function trieOf(read: () => readonly [text: string, signs: string]): Trie {
	let [text, signs] = ['', ''];
	let ways: Ways | undefined;
	const start = (): Ways => {
		[text, signs] = read();
		ways = waysOf(text, signs);
		return ways;
	};
	return {
		walk(from, letters) {
			const { first, next, jumps } = ways ?? start();
			let place = from;
			for (let index = 0; index < letters.length; index++) {
				const letter = letters.charCodeAt(index);
				place = jumps[place] || place;
				if (text.charCodeAt(place) !== letter) {
					place = first[place] ?? 0;
					while (place > 0 && text.charCodeAt(place) !== letter) place = next[place] ?? 0;
					if (place === 0) return -1;
				}
				place += 1;
			}
			return place;
		},
		signAt(place) {
			const { jumps } = ways ?? start();
			return text.charAt(jumps[place] || place);
		},
		words() {
			const known = ways ?? start();
			return wordsFrom(text, signs, known, BEGINNING, '');
		},
	};
}

/** As deep as the longest word. */
function wordsFrom(text: string, signs: string, ways: Ways, from: Place, read: string): [string, string][] {
	const place = ways.jumps[from] || from;
	const here = text.charAt(place);
	const isEnd = signs.includes(here);
	const found: [string, string][] = isEnd ? [[read, here]] : [];
	const first = ways.first[place] ?? 0;
	if (first === 0 && !isEnd) found.push(...wordsFrom(text, signs, ways, place + 1, read + here));
	for (let way = first; way > 0; way = ways.next[way] ?? 0)
		found.push(...wordsFrom(text, signs, ways, way + 1, read + text.charAt(way)));
	return found;
}

/** From each place the first way on, from each way the next, from each jump where it leads; 0 where there is none. */
type Ways = { readonly first: Uint32Array; readonly next: Uint32Array; readonly jumps: Uint32Array };

function waysOf(text: string, signs: string): Ways {
	const first = new Uint32Array(text.length + 1);
	const next = new Uint32Array(text.length + 1);
	const jumps = new Uint32Array(text.length + 1);
	const outer: number[] = [];
	for (let at = 0, way = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (code === OPEN) {
			first[at] = at + 1;
			if (at > 0 && signs.includes(text.charAt(at - 1))) first[at - 1] = at + 1;
			outer.push(way);
			way = at + 1;
		} else if (code === COMMA) {
			next[way] = at + 1;
			way = at + 1;
		} else if (code === CLOSE) way = outer.pop() ?? 0;
		else if (code === JUMP) {
			for (const digit of text.slice(at + 1, at + 1 + DIGITS)) jumps[at] = (jumps[at] ?? 0) * 64 + ALPHABET.indexOf(digit);
			at += DIGITS;
		}
	}
	return { first, next, jumps };
}

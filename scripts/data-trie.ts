import { ALPHABET, DIGITS } from '../src/core/trie.ts';

/** Letters below letters; `sign` where a word ends. */
type Node = { readonly below: Map<string, Node>; sign?: string };

/** Shorter than this, naming another place is no shorter than saying the same again. */
const SHORTEST_SHARED = 2 + DIGITS;

/** Words, each with the sign of what it is, as the text that `src/core/trie.ts` reads. The first sign of a word stays. */
export function trieText(words: readonly (readonly [word: string, sign: string])[]): string {
	const root: Node = { below: new Map() };
	for (const [word, sign] of words) {
		let node = root;
		for (const letter of word) {
			const below: Node = node.below.get(letter) ?? { below: new Map() };
			node.below.set(letter, below);
			node = below;
		}
		node.sign ??= sign;
	}
	const wholes = new Map<Node, string>();
	writeWhole(root, wholes);
	return writeShared(root, wholes);
}

/** The ways on from a node, those first that most words take. */
function waysOn({ below }: Node): [string, Node][] {
	return [...below].sort(([a, one], [b, other]) => size(other) - size(one) || (a < b ? -1 : 1));
}

const sizes = new WeakMap<Node, number>();

function size(node: Node): number {
	const known =
		sizes.get(node) ?? [...node.below.values()].reduce((sum, one) => sum + size(one), node.sign === undefined ? 0 : 1);
	sizes.set(node, known);
	return known;
}

function isChain({ below, sign }: Node): boolean {
	return below.size === 1 && sign === undefined;
}

/** What follows a node, without any sharing: two nodes with the same text can be one. */
function writeWhole(node: Node, wholes: Map<Node, string>): string {
	const ways = waysOn(node).map(([letter, below]) => letter + writeWhole(below, wholes));
	const text = (node.sign ?? '') + (isChain(node) || ways.length === 0 ? ways.join('') : `(${ways.join(',')})`);
	wholes.set(node, text);
	return text;
}

function written(place: number): string {
	if (place >= 64 ** DIGITS) throw new Error('The trie is too long for its places');
	return Array.from({ length: DIGITS }, (_, digit) => ALPHABET[Math.floor(place / 64 ** (DIGITS - 1 - digit)) % 64]).join('');
}

function writeShared(root: Node, wholes: ReadonlyMap<Node, string>): string {
	const places = new Map<string, number>();
	let text = '';
	const write = (node: Node): void => {
		const whole = wholes.get(node) ?? '';
		const place = places.get(whole);
		if (place !== undefined && whole.length >= SHORTEST_SHARED) {
			text += `{${written(place)}`;
			return;
		}
		places.set(whole, text.length);
		text += node.sign ?? '';
		const ways = waysOn(node);
		const isOne = isChain(node) || ways.length === 0;
		if (!isOne) text += '(';
		for (const [index, [letter, below]] of ways.entries()) {
			text += (index > 0 ? ',' : '') + letter;
			write(below);
		}
		if (!isOne) text += ')';
	};
	write(root);
	return text;
}

import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Form } from '../types.ts';
import { type Hash, hashes } from './hashes.ts';
import type { Spellings } from './spellings.ts';

/** Every hash of one value, by the number that its first bytes make: how it came about, from which it is made again to be compared. */
export type Digests = { readonly texts: readonly string[]; readonly recipes: ReadonlyMap<number, number> };

/** What is done before the last hash, and how many of the functions follow. */
type Step = { readonly name: string; readonly of: (bytes: Uint8Array) => Uint8Array; readonly outer: number };

const base64 = (bytes: Uint8Array) => btoa(String.fromCharCode(...bytes));
/** Functions that browsers and libraries have at hand: the first of the list. */
const IN_USE = 4;
const ALL = hashes.length;

/** Scripts hash the text of a hash. That in base64, and the bytes themselves, are only hashed with functions in use. */
function stepsFrom({ name, of }: Hash, at: number): Step[] {
	const hex: Step = { name: `${name}>`, of: (bytes) => utf8ToBytes(bytesToHex(of(bytes))), outer: ALL };
	if (at >= IN_USE) return [hex];
	const asBase64: Step = { name: `${name}>base64>`, of: (bytes) => utf8ToBytes(base64(of(bytes))), outer: IN_USE };
	return [hex, { name: `${name}>`, of, outer: IN_USE }, asBase64];
}

const STEPS: readonly Step[] = [
	{ name: '', of: (bytes) => bytes, outer: ALL },
	{ name: 'base64>', of: (bytes) => utf8ToBytes(base64(bytes)), outer: ALL },
	{ name: 'hex>', of: (bytes) => utf8ToBytes(bytesToHex(bytes)), outer: ALL },
	...hashes.flatMap(stepsFrom),
];
const STEPS_IN_USE = 3 + 3 * IN_USE;
/** Longer texts are nobody's name or address: what hashes them does it once. */
const LONG = 200;

/**
 * The first spelling in every way, the other main ones by functions in use, the rest hashed once. What nobody is known by (`isOfOne` is false: an
 * answer, a label, a sentence) is looked for in layers of functions in use only.
 */
export function digestsOf({ main, others, joined }: Spellings, isOfOne: boolean): Digests {
	const isLong = (main[0]?.length ?? 0) > LONG;
	const texts = isLong ? main : [...main, ...others, ...joined];
	const recipes = new Map<number, number>();
	texts.forEach((text, textAt) => {
		const bytes = utf8ToBytes(text);
		const layered = isOfOne && textAt === 0 ? STEPS.length : STEPS_IN_USE;
		for (let stepAt = 0; stepAt < (isLong || textAt >= main.length ? 1 : layered); stepAt++) {
			const step = STEPS[stepAt];
			const message = step?.of(bytes) ?? bytes;
			const outer = isOfOne || stepAt === 0 ? (step?.outer ?? 0) : IN_USE;
			for (let hashAt = 0; hashAt < outer; hashAt++) {
				const key = keyOf(hashes[hashAt]?.of(message) ?? message);
				if (!recipes.has(key)) recipes.set(key, (textAt * STEPS.length + stepAt) * ALL + hashAt);
			}
		}
	});
	return { texts, recipes };
}

/** 31 bits, which engines keep in the map itself. */
function keyOf([a = 0, b = 0, c = 0, d = 0]: Uint8Array): number {
	return ((a << 24) | (b << 16) | (c << 8) | d) >>> 1;
}

/** A text that may be a hash, with the keys under which it would stand. `isCheckSum`: it has 32 bits, which are met by chance. */
export type HashLike = { readonly text: string; readonly keys: readonly number[]; readonly isCheckSum: boolean };

/** The form in which a text is a hash of the value; null where it is none. */
export function formOfHash({ texts, recipes }: Digests, { text, keys, isCheckSum }: HashLike): Form | null {
	for (const key of keys) {
		const recipe = recipes.get(key);
		if (recipe === undefined) continue;
		const hash = hashes[recipe % ALL];
		const before = Math.floor(recipe / ALL);
		const step = STEPS[before % STEPS.length];
		if (!hash || !step) continue;
		const digest = hash.of(step.of(utf8ToBytes(texts[Math.floor(before / STEPS.length)] ?? '')));
		const length = isCheckSum === (digest.length === 4) ? lengthWritten(digest, text) : null;
		if (length === 'whole') return `${step.name}${hash.name}` as Form;
		if (length) return `${step.name}${hash.name}:${length}` as Form;
	}
	return null;
}

/** How much of a digest a text writes down, in whichever alphabet; null where it is another's. */
function lengthWritten(digest: Uint8Array, text: string): 'whole' | 16 | 32 | null {
	if (digest.length === 4) return numbersOf(text).includes(new DataView(digest.buffer).getUint32(0)) ? 'whole' : null;
	for (const [written, given] of [
		[bytesToHex(digest), text.toLowerCase()],
		[urlSafe(base64(digest)), urlSafe(text)],
	] as const) {
		if (written === given) return 'whole';
		if ((given.length === 16 || given.length === 32) && written.startsWith(given)) return given.length;
	}
	return null;
}

function urlSafe(text: string): string {
	return text.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** The numbers of 32 bits that a whole value may write: hexadecimal or decimal, also below zero. */
function numbersOf(text: string): number[] {
	const numbers: number[] = [];
	if (/^(?:0x)?[0-9a-f]{5,8}$/i.test(text)) numbers.push(Number.parseInt(text, 16));
	if (/^-?\d{5,10}$/.test(text)) numbers.push(Number(text) >>> 0);
	return numbers;
}

/** Lengths of hashes in hexadecimal and in base64 without padding, and those to which they are cut. */
const LENGTHS = new Set([16, 22, 27, 32, 38, 40, 43, 56, 64, 86, 96, 128]);
const MOST = 200;

/** The texts inside a value that may be hashes: `tv.1~em.<hash>`, `FFF<hash>`, `[<hash>]`, `<hash>.<hash>`. */
export function hashLikes(value: string): HashLike[] {
	const found = new Map<string, HashLike>();
	const add = (text: string) => {
		const bare = text.replace(/=+$/, '');
		if (LENGTHS.has(bare.length) && found.size < MOST && !found.has(bare))
			found.set(bare, { text: bare, keys: keysOf(bare), isCheckSum: false });
	};
	for (const [run] of value.matchAll(/[A-Za-z0-9+/_-]{16,}={0,2}/g)) {
		if (found.size >= MOST) break;
		add(run);
		// Snapchat writes so before its hashes.
		if (run.startsWith('FFF')) add(run.slice(3));
		if (!/[+/_-]/.test(run)) continue;
		const parts = [/[_-]/, /[+/]/, /[+/_-]/].flatMap((by) => run.split(by, MOST));
		for (const part of [...parts, run.replace(/^[^+/_-]*[+/_-]/, '')]) add(part);
	}
	if (found.size < MOST && value.length <= 11) {
		const numbers = numbersOf(value);
		if (numbers.length > 0) found.set(value, { text: value, keys: numbers.map((number) => number >>> 1), isCheckSum: true });
	}
	return [...found.values()];
}

function keysOf(text: string): number[] {
	const keys: number[] = [];
	if (/^[0-9a-f]{8}/i.test(text)) keys.push(Number.parseInt(text.slice(0, 8), 16) >>> 1);
	const first = atob(text.slice(0, 8).replaceAll('-', '+').replaceAll('_', '/'));
	keys.push(keyOf(Uint8Array.from(first, (sign) => sign.charCodeAt(0))));
	return keys;
}

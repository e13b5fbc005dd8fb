import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Action, Form, Leaf } from '../types.ts';
import { type Digests, digestsOf, formOfHash, hashLikes } from './digests.ts';
import { type Asked, certaintyOf, type Hit, type Surprise, surpriseOf } from './proof.ts';
import { isEmail, isPhone } from './shape.ts';
import { type Spellings, spellingsOf } from './spellings.ts';

/** A value that the person entered, found in a request, and how sure that is. */
export type Match = { readonly action: Action; readonly form: Form; readonly certainty: 'proven' | 'likely' };

type Value = {
	readonly action: Action;
	readonly surprise: Surprise;
	/** Plain texts in lower case; true where words were joined. */
	readonly plain: ReadonlyMap<string, boolean>;
	/** Those that are proof inside a longer text. */
	readonly inside: readonly string[];
	readonly digests: Digests;
};

/** Every text by which entered values can be recognised. */
export type Forms = {
	readonly values: readonly Value[];
	readonly plain: ReadonlyMap<string, readonly Value[]>;
	/** Values by what the page calls the choice: its code, or its place among the others. */
	readonly codes: ReadonlyMap<string, readonly Value[]>;
	/** True for a text that is an entered value or one of its spellings, however short. */
	readonly knows: (text: string) => boolean;
};

const MOST_VALUES = 200;
const MOST_CHARACTERS = 2_000;
/** How far into a value of a request is looked. */
const MOST_LOOKED_THROUGH = 20_000;
const MOST_PARTS = 100;
const SHORT = 80;
const MOST_MATCHES = 4;

const knownLists = new WeakMap<readonly Action[], Forms>();
const knownValues = new WeakMap<Action, Value | 'nothing'>();

/** Remembered for the list and for each action in it, so that one action more costs the forms of one value. */
export function formsOf(actions: readonly Action[]): Forms {
	const before = knownLists.get(actions);
	if (before) return before;
	const forms = formsOfAll(actions);
	knownLists.set(actions, forms);
	return forms;
}

function formsOfAll(actions: readonly Action[]): Forms {
	const values = actions
		.filter(({ did }) => did === 'typed' || did === 'chose' || did === 'pressed')
		.slice(-MOST_VALUES)
		.reverse()
		.flatMap((action) => formsOfOne(action) ?? []);
	const plain = new Map<string, Value[]>();
	const codes = new Map<string, Value[]>();
	for (const value of values) {
		for (const text of value.plain.keys()) push(plain, text, value);
		const { code, index } = value.action;
		for (const text of new Set([code?.trim().toLowerCase().slice(0, 100) ?? '', index === undefined ? '' : String(index)]))
			if (text !== '') push(codes, text, value);
	}
	const knows = (text: string) => {
		const lower = text.trim().toLowerCase();
		return lower !== '' && (plain.has(lower) || codes.has(lower));
	};
	return { values, plain, codes, knows };
}

function push<Key, One>(lists: Map<Key, One[]>, key: Key, one: One): void {
	const list = lists.get(key);
	if (list) list.push(one);
	else lists.set(key, [one]);
}

function formsOfOne(action: Action): Value | null {
	const before = knownValues.get(action);
	if (before) return before === 'nothing' ? null : before;
	const text = action.value.slice(0, MOST_CHARACTERS).trim();
	const value = text === '' ? null : newValue(action, text);
	knownValues.set(action, value ?? 'nothing');
	return value;
}

function newValue(action: Action, text: string): Value {
	const surprise = surpriseOf(action);
	const spellings = spellingsOf(text);
	const { main, others, joined } = spellings;
	const plain = new Map<string, boolean>();
	for (const one of [...main, ...others]) plain.set(one.toLowerCase(), false);
	const inside = surprise === 'unmistakable' || surprise === 'words' ? [...plain.keys()].filter((one) => one.length >= 8) : [];
	for (const one of joined) if (!plain.has(one)) plain.set(one, true);
	if (surprise !== 'common') for (const one of main.flatMap(encoded)) plain.set(one.toLowerCase(), false);
	const isOfOne = action.did === 'typed' && surprise !== 'words' && surprise !== 'common';
	return { action, surprise, plain, inside, digests: digestsOf(hashed(spellings, surprise), isOfOne) };
}

/** A common value's hash is looked for under its question only, and not within other hashes. */
function hashed({ main, others, joined }: Spellings, surprise: Surprise): Spellings {
	const glued = joined.filter((one) => /^[\p{L}\p{N}]+$/u.test(one));
	return surprise === 'common' ? { main: [], others: [...main, ...others], joined: glued } : { main, others, joined: glued };
}

/** The encodings that are not undone where what they give is too short to be told from chance. */
function encoded(text: string): string[] {
	const bytes = utf8ToBytes(text);
	const base64 = btoa(String.fromCharCode(...bytes)).replace(/=+$/, '');
	const turned = text.replace(/[a-z]/gi, (letter) => {
		const first = letter <= 'Z' ? 65 : 97;
		return String.fromCharCode(((letter.charCodeAt(0) - first + 13) % 26) + first);
	});
	const texts = [base64, base64.replaceAll('+', '-').replaceAll('/', '_'), bytesToHex(bytes)];
	return (isEmail(text) ? [...texts, turned] : texts).filter((one) => one.length >= 8);
}

const NOTHING: readonly Match[] = [];

/** The entered values that a value of a request is, or holds, the surest first and then the latest. */
export function findEntered(forms: Forms, { name, value }: Pick<Leaf, 'name' | 'value'>, asked: Asked): readonly Match[] {
	if (forms.values.length === 0) return NOTHING;
	const text = value.slice(0, MOST_LOOKED_THROUGH).trim();
	if (text === '') return NOTHING;
	const hits = [...plainHits(forms, text), ...hashHits(forms, text)];
	if (hits.length === 0) return NOTHING;
	const best = new Map<Action, Match>();
	for (const hit of hits) {
		const certainty = certaintyOf(hit, { name, value }, asked);
		if (certainty === null || best.get(hit.action)?.certainty === 'proven') continue;
		if (certainty === 'proven' || !best.has(hit.action)) best.set(hit.action, { action: hit.action, form: hit.form, certainty });
	}
	const matches = [...best.values()];
	return [
		...matches.filter(({ certainty }) => certainty === 'proven'),
		...matches.filter(({ certainty }) => certainty === 'likely'),
	].slice(0, MOST_MATCHES);
}

function* plainHits({ values, plain, codes }: Forms, text: string): Generator<Hit> {
	const lower = text.replace(/\s+/g, ' ').toLowerCase();
	const hit = ({ action, surprise }: Value, as: Hit['as'], joined = false): Hit => ({
		action,
		surprise,
		form: 'plain',
		as,
		joined,
	});
	// The time of day that a date was given on its way; a telephone number as people write it.
	const number = isPhone(lower) ? lower.replace(/[^\d+]/g, '') : lower;
	for (const whole of new Set([lower, lower.replace(/=+$/, ''), lower.replace(/^(\d{4}-\d\d-\d\d)t\d\d:.*$/, '$1'), number]))
		for (const value of plain.get(whole) ?? []) yield hit(value, 'whole', value.plain.get(whole));
	for (const value of codes.get(lower) ?? []) yield hit(value, 'code');
	// Words of a short text count too: what was typed is sent as part of a name or with a dose.
	const by = lower.length <= SHORT ? /[\s/|,;~:.&=?#[\]{}()<>"']+/ : /[/|,;~:.&=?#[\]{}()<>"']+/;
	for (const part of new Set(lower.split(by, MOST_PARTS).map((one) => one.trim())))
		for (const value of part === lower ? [] : (plain.get(part) ?? [])) yield hit(value, 'part', value.plain.get(part));
	for (const value of values) {
		const found = value.inside.find((one) => one.length < lower.length && holds(lower, one));
		if (found !== undefined) yield hit(value, 'inside');
	}
}

/** True where a text holds another as words of its own, and an e-mail address as no part of a longer one. */
function holds(text: string, words: string): boolean {
	const [before, after] = words.includes('@') ? [/[\w.+-]/, /^(?:[\w-]|\.\w)/] : [/[\p{L}\p{N}_]/u, /^[\p{L}\p{N}_]/u];
	for (let at = text.indexOf(words), tries = 0; at >= 0 && tries < 20; at = text.indexOf(words, at + 1), tries++)
		if (!before.test(text[at - 1] ?? ' ') && !after.test(text.slice(at + words.length, at + words.length + 2))) return true;
	return false;
}

function* hashHits({ values }: Forms, text: string): Generator<Hit> {
	for (const like of hashLikes(text)) {
		for (const { action, surprise, digests } of values) {
			if (like.isCheckSum && surprise !== 'unmistakable' && surprise !== 'words') continue;
			const form = formOfHash(digests, like);
			if (form) yield { action, surprise, form, as: like.text === text ? 'whole' : 'part', joined: false };
		}
	}
}

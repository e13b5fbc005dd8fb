import { md5, sha1 } from '@noble/hashes/legacy.js';
import { sha256, sha512 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Action, Form } from '../types.ts';
import { datesOf, isEmail, isPhone } from './shape.ts';

/** A value that the person entered, found in a request. */
export type Entered = { readonly action: Action; readonly form: Form };

/** Every text by which entered values can be recognised: as entered, normalised as services do, and hashed. */
export type Forms = {
	readonly whole: ReadonlyMap<string, Entered>;
	/** Lower-case plain texts long enough to be proof inside a longer value. */
	readonly inside: readonly (readonly [text: string, entered: Entered])[];
};

/** Shorter entered values, and these, prove nothing: they occur in requests by chance. */
const COMMON = new Set([
	'yes',
	'no',
	'true',
	'false',
	'none',
	'other',
	'male',
	'female',
	'test',
	'home',
	'next',
	'never',
	'always',
]);
const SHORTEST = 4;
const SHORTEST_INSIDE = 8;

const known = new WeakMap<readonly Action[], Forms>();

export function formsOf(typed: readonly Action[]): Forms {
	const before = known.get(typed);
	if (before) return before;
	const forms = formsOfAll(typed);
	known.set(typed, forms);
	return forms;
}

function formsOfAll(typed: readonly Action[]): Forms {
	const whole = new Map<string, Entered>();
	const inside: [string, Entered][] = [];
	for (const one of typed.slice(0, 200)) {
		const entered = one.value.trim().slice(0, 2000);
		if (!proves(entered)) continue;
		for (const text of normalised(entered)) {
			if (!proves(text)) continue;
			whole.set(text, { action: one, form: 'plain' });
			for (const [form, hash] of hashes(text)) whole.set(hash, { action: one, form });
		}
		if (entered.length >= SHORTEST_INSIDE) inside.push([entered.toLowerCase(), { action: one, form: 'plain' }]);
	}
	return { whole, inside };
}

/** The entered value that a text equals in some form, or holds as words of its own; null when none. */
export function findEntered({ whole, inside }: Forms, value: string): Entered | null {
	if (whole.size === 0 || value.length > 20_000) return null;
	const text = value.trim();
	const equal = whole.get(text) ?? whole.get(text.toLowerCase()) ?? whole.get(text.replace(/=+$/, ''));
	if (equal) return equal;
	const lower = text.toLowerCase();
	for (const [words, entered] of inside) {
		const at = lower.indexOf(words);
		if (at >= 0 && !/\w/.test(lower[at - 1] ?? ' ') && !/\w/.test(lower[at + words.length] ?? ' ')) return entered;
	}
	return null;
}

function proves(text: string): boolean {
	return text.length >= SHORTEST && !COMMON.has(text.toLowerCase()) && !/^\d{1,5}$/.test(text);
}

/**
 * The spellings that services hash, all in lower case: a Gmail address without dots, any without its tag; a phone number's digits with and
 * without `+` and the zeros that are dialled before a country; a date in each order; a name or a town without accents, signs and spaces.
 */
function normalised(entered: string): Set<string> {
	const lower = entered.toLowerCase();
	const texts = new Set([entered, lower]);
	if (isEmail(lower)) {
		const [user = '', domain = ''] = lower.split('@');
		const bare = user.replace(/\+.*$/, '');
		const users = /^g(?:oogle)?mail\.com$/.test(domain) ? [bare, bare.replaceAll('.', ''), user.replaceAll('.', '')] : [bare];
		for (const one of users) texts.add(`${one}@${domain}`);
	} else if (isPhone(entered)) {
		const digits = entered.replace(/\D/g, '');
		const international = digits.replace(/^(?:00|011)(?=[1-9]\d{7})/, '');
		for (const number of digits.length === 10 ? [digits, `1${digits}`] : [digits, international])
			texts.add(number).add(`+${number}`);
	} else if (/\p{L}{2}/u.test(lower)) {
		const plain = lower.normalize('NFKD').replace(/\p{M}/gu, '');
		for (const text of [lower, plain]) texts.add(text).add(text.replace(/[^\p{L}\p{N}]+/gu, ''));
	}
	for (const { year, month, day } of datesOf(entered)) {
		if (year.length !== 4) continue;
		texts.add(`${year}${month}${day}`).add(`${year}-${month}-${day}`);
		for (const by of ['', '/', '-', '.']) texts.add([month, day, year].join(by)).add([day, month, year].join(by));
	}
	return texts;
}

function hashes(text: string): [Form, string][] {
	const bytes = utf8ToBytes(text);
	const raw: [Form, Uint8Array][] = [
		['sha256', sha256(bytes)],
		['sha1', sha1(bytes)],
		['md5', md5(bytes)],
		['sha512', sha512(bytes)],
	];
	return raw.flatMap(([form, hash]): [Form, string][] => {
		const base64 = btoa(String.fromCharCode(...hash)).replace(/=+$/, '');
		return [
			[form, bytesToHex(hash)],
			[form, base64],
			[form, base64.replaceAll('+', '-').replaceAll('/', '_')],
		];
	});
}

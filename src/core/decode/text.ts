const utf8 = new TextDecoder('utf-8');
/** Letters of windows-1252 by their byte. */
const WESTERN = new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));

// biome-ignore lint/suspicious/noControlCharactersInRegex: their presence is what tells data from text
const CONTROL = /[\u0000-\u0008\u000e-\u001f]/;

/** Bytes as text; null when they are not UTF-8 or hold control characters, as text does not. */
export function strictText(bytes: Uint8Array): string | null {
	// Most data shows in its first bytes; the sequence at their end may be cut short. A decoder that throws takes ten times as long.
	if (bytes.length > SAMPLE && !isPlain(utf8.decode(bytes.subarray(0, SAMPLE)).slice(0, -3))) return null;
	const text = utf8.decode(bytes);
	return isPlain(text) ? text : null;
}

const SAMPLE = 256;

function isPlain(text: string): boolean {
	return !text.includes('\ufffd') && !hasControl(text);
}

export function hasControl(text: string): boolean {
	return CONTROL.test(text);
}

/** Bytes as text where most of them are; broken sequences become U+FFFD. Null for data in no text format. */
export function mostlyText(bytes: Uint8Array): string | null {
	return isMostlyText(utf8.decode(bytes.subarray(0, 4096))) ? utf8.decode(bytes) : null;
}

/** False for data that someone wrote down as if it were text. */
export function isMostlyText(text: string): boolean {
	const sample = text.slice(0, 4096);
	let odd = 0;
	for (let index = 0; index < sample.length; index++) {
		const code = sample.charCodeAt(index);
		if (code === 0xfffd || (code < 32 && code !== 9 && code !== 10 && code !== 13)) odd++;
	}
	return odd * 20 <= sample.length;
}

/** The bytes of a text that holds one in each character, as recorders write down what is no text; null for other text. */
export function bytesOfBinaryText(text: string): Uint8Array | null {
	const bytes = new Uint8Array(text.length);
	for (let index = 0; index < text.length; index++) {
		const code = text.charCodeAt(index);
		if (code > 0xff) return null;
		bytes[index] = code;
	}
	return bytes;
}

/**
 * True for text that looks written by someone, or by a program for another: a structure, words, an address. What letters of an identifier
 * decode to by chance does not.
 */
export function looksWritten(text: string): boolean {
	if (/^[\w.-]+$/.test(text)) return text.length >= 12 && /[a-z]{3}/i.test(text);
	return /^[{["]|[\s@=:/]/.test(text) && /[a-z]{3}|[{[]/i.test(text);
}

/** Escapes in a row that are UTF-8: no longer spellings than need be, no surrogates, nothing beyond Unicode. */
const SEQUENCE = [
	'%[0-7][\\da-f]',
	'%(?:c[2-9a-f]|d[\\da-f])T',
	'%e0%[ab][\\da-f]T',
	'%e[1-9abcef]TT',
	'%ed%[89][\\da-f]T',
	'%f0%[9ab][\\da-f]TT',
	'%f[1-3]TTT',
	'%f4%8[\\da-f]TT',
]
	.join('|')
	.replaceAll('T', '%[89ab][\\da-f]');
const SOUND = new RegExp(`^[^%]*(?:(?:${SEQUENCE})[^%]*)*$`, 'i');
/** True when every `%` of a text begins an escape, and all escapes are UTF-8. */
export function isSound(text: string): boolean {
	return !text.includes('%') || SOUND.test(text);
}

/** Undoes percent-encoding; broken escapes stay as they are. `plus` is a space in forms and queries. */
export function percentDecode(text: string, plus: 'plus is space' | 'plus is plus'): string {
	const spaced = plus === 'plus is space' ? text.replaceAll('+', ' ') : text;
	if (!spaced.includes('%')) return spaced;
	// The decoder of the language throws at what is not sound, and that takes a hundred times as long.
	if (SOUND.test(spaced)) return decodeURIComponent(spaced);
	return decodeLoosely(spaced);
}

/** Run by run: what is no UTF-8 is taken for what old pages (`%E9`) and old scripts (`%u00e9`) write; a `%` before anything else stays. */
function decodeLoosely(text: string): string {
	let plain = '';
	let from = 0;
	for (let at = text.indexOf('%'); at >= 0; at = text.indexOf('%', Math.max(at + 1, from))) {
		const unit = text[at + 1] === 'u' ? hexAt(text, at + 2, 4) : -1;
		let end = at;
		while (text[end] === '%' && hexAt(text, end + 1, 2) >= 0) end += 3;
		if (unit < 0 && end === at) continue;
		plain += text.slice(from, at) + (unit < 0 ? decodeRun(text.slice(at, end)) : String.fromCharCode(unit));
		from = unit < 0 ? end : at + 6;
	}
	return plain + text.slice(from);
}

/** Escapes in a row. Where some are UTF-8 and the rest is not, the last character was cut short. */
function decodeRun(run: string): string {
	if (run.length > 3) {
		if (SOUND.test(run)) return decodeURIComponent(run);
		for (const cut of [3, 6, 9]) {
			const sound = run.slice(0, -cut);
			if (/%[c-f]/i.test(sound) && SOUND.test(sound)) return `${decodeURIComponent(sound)}\ufffd`;
		}
	}
	let western = '';
	for (let at = 1; at < run.length; at += 3) western += WESTERN[hexAt(run, at, 2)] ?? '';
	return western;
}

/** The number that hexadecimal digits at a place say; -1 when they are none. */
function hexAt(text: string, at: number, digits: number): number {
	let number = 0;
	for (let index = at; index < at + digits; index++) {
		const digit = hexDigit(text.charCodeAt(index));
		if (digit < 0) return -1;
		number = number * 16 + digit;
	}
	return number;
}

/** What a character code is as a hexadecimal digit; -1 when it is none. */
export function hexDigit(code: number): number {
	if (code >= 48 && code <= 57) return code - 48;
	const letter = code | 32;
	return letter >= 97 && letter <= 102 ? letter - 87 : -1;
}

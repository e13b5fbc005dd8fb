/**
 * A word of a text, lower-case and without accents. `whole` is the other reading of a word of mixed case, which `text` begins:
 * "PROzac" is read as "pr", "ozac" and as "prozac"; `span` counts the tokens that it stands for.
 */
export type Token = { readonly text: string; readonly whole?: { readonly text: string; readonly span: number } };

/** Longer texts are read up to here. */
export const longestText = 20_000;

const invisible = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;
const apostrophe = /(?<=\p{L})['’ʼ](?=\p{L})/gu;
// Its four-digit groups spell words ("deaf"), and so do the folders that files are sorted into by it ("b9/ed/b9eddaf2…").
const uuid = /(?:\b[\da-f]{2}\/){1,4}(?=[\da-f]{8})|[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}/gi;
const simple = /^(?:[A-Z]?[a-z]*|[A-Z]+|\d+)$/;
// A single letter on each side of "&" is one word: "A&E", "D&C".
const word = /(?<![\p{L}\p{N}])\p{L}&\p{L}(?![\p{L}\p{N}])|[\p{L}\p{N}]+/gu;
// Digits among letters up to f: "app-93deaf12.js".
const hexadecimal = /^(?=.*\d)(?:[\da-f]{7,}|[\dA-F]{7,})$/;
const run = /\p{L}+|\p{N}+/gu;
const hump = /\p{Lu}+(?!\p{Ll})|\p{Lu}?[^\p{Lu}]+|\p{Lu}/gu;
const mixed = /\p{Ll}\p{Lu}|\p{Lu}\p{Lu}\p{Ll}/u;

/** Words of a text: percent-decoded, accents off, split at case changes, between letters and digits, and at everything else. Never throws. */
export function tokens(text: string): readonly Token[] {
	const words = plain(text.slice(0, longestText)).match(word) ?? [];
	const all: Token[] = [];
	for (const raw of words)
		if (simple.test(raw)) all.push({ text: raw.toLowerCase() });
		else all.push(...split(raw));
	return all;
}

function plain(text: string): string {
	const readable = decoded(decoded(text)).replaceAll('&amp;', '&').replace(uuid, ' ');
	const ascii = /^[\0-\x7F]*$/.test(readable);
	const bare = ascii ? readable : readable.replace(invisible, '').normalize('NFKD').replace(/\p{M}/gu, '');
	return bare.includes("'") || !ascii ? bare.replace(apostrophe, '') : bare;
}

/** Percent-decoding, run by run: what is no valid UTF-8 becomes a space, the rest of the text stays readable. */
function decoded(text: string): string {
	if (!text.includes('%')) return text;
	return text.replace(/(?:%[0-9a-f]{2})+/gi, (bytes) => {
		try {
			return decodeURIComponent(bytes);
		} catch {
			return ' ';
		}
	});
}

function split(raw: string): readonly Token[] {
	if (raw.includes('&')) return [{ text: raw.toLowerCase() }];
	if (hexadecimal.test(raw)) return [{ text: '' }];
	const parts = (raw.match(run) ?? []).flatMap(humps);
	// An identifier or base64: three letters between two case changes would make a word by chance.
	return raw.length >= 8 && raw.length < parts.length * fewest(raw.length) ? [{ text: '' }] : parts;
}

/** How many characters a part of a word has on average, or it is none; the longer the word, the less it is left to chance. */
function fewest(length: number): number {
	if (length < 10) return 1.9;
	return length < 20 ? 2.2 : 3;
}

function humps(letters: string): readonly Token[] {
	if (!mixed.test(letters)) return [{ text: letters.toLowerCase() }];
	const parts = letters.match(hump) ?? [letters];
	return parts.map((part, index) =>
		index === 0
			? { text: part.toLowerCase(), whole: { text: letters.toLowerCase(), span: parts.length } }
			: { text: part.toLowerCase() },
	);
}

import { percentDecode } from './text.ts';

export type Pair = readonly [name: string, value: string];

/** `a=b&c=d` → pairs, percent-decoded once, one at a time. A part without `=` has its text as value and no name. */
export function* formPairs(text: string): Generator<Pair> {
	// An `&` that was written as in HTML: `a=b&amp;c=d`.
	for (const part of split(text, '&')) {
		const cut = part.indexOf('=');
		const name = part.slice(0, Math.max(cut, 0)).replace(/^amp;/, '');
		yield [percentDecode(name, 'plus is space'), percentDecode(part.slice(cut + 1), 'plus is space')];
	}
}

/** Lists of pairs that are no forms: `a=b;c=d`, `a=b|c=d`, `a=b~c=d`, `a=b,c=d`, `a:b|c:d`. Names are plain, and there are two pairs at least. */
const LISTS: readonly (readonly [between: string, inside: string, shape: RegExp])[] = [
	[';', '=', /^[\w.~-]{1,60}=[^;]*(?:; ?[\w.~-]{1,60}=[^;]*)+;?$/],
	['|', '=', /^[A-Za-z_][\w.-]{0,40}=[^|=]*(?:\|[A-Za-z_][\w.-]{0,40}=[^|=]*)+\|?$/],
	['~', '=', /^[A-Za-z_][\w.-]{0,40}=[^~=]*(?:~[A-Za-z_][\w.-]{0,40}=[^~=]*)+~?$/],
	[',', '=', /^[A-Za-z_][\w.-]{0,40}=[^,=&]*(?:,[A-Za-z_][\w.-]{0,40}=[^,=&]*)+$/],
	['|', ':', /^[A-Za-z_][\w.-]{0,40}:[^|]*(?:\|[A-Za-z_][\w.-]{0,40}:[^|]*)+\|?$/],
];

/** A list of pairs, percent-decoded once, one at a time; null when a text is not written so. */
export function listPairs(text: string): Generator<Pair> | null {
	const list = LISTS.find(([, , shape]) => shape.test(text));
	return list ? pairsOf(text, list[0], list[1]) : null;
}

function* pairsOf(text: string, between: string, inside: string): Generator<Pair> {
	for (const part of split(text, between)) {
		const cut = part.indexOf(inside);
		yield [part.slice(0, cut).trim(), percentDecode(part.slice(cut + 1), 'plus is plus')];
	}
}

/** The parts of a text that are not empty, one at a time: whoever runs out of budget does not pay for the rest. */
export function* split(text: string, between: string): Generator<string> {
	for (let from = 0; from < text.length; ) {
		const next = text.indexOf(between, from);
		const to = next < 0 ? text.length : next;
		if (to > from) yield text.slice(from, to);
		from = to + 1;
	}
}

/** True for text written as a form is: names of plain characters, each with a value. Padded base64 looks like one, and is not. */
export function isForm(text: string): boolean {
	if (/^[A-Za-z0-9+/_-]+={0,3}$/.test(text)) return false;
	return /^[A-Za-z_$~.][\w.$~[\]%-]{0,80}=[^&\s]*(?:&(?:amp;)?[\w.$~[\]%-]{1,120}=[^&\r\n]*)*&?$/.test(text);
}

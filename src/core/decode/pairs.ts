import { percentDecode } from './text.ts';

/** `a=b&c=d` → pairs, percent-decoded once. A part without `=` has its text as value and no name. Bounded to `most` pairs. */
export function formPairs(text: string, most = 4_000): (readonly [name: string, value: string])[] {
	return text
		.split('&', most)
		.filter((part) => part !== '')
		.map((part) => {
			const cut = part.indexOf('=');
			if (cut < 0) return ['', percentDecode(part, 'plus is space')];
			return [percentDecode(part.slice(0, cut), 'plus is space'), percentDecode(part.slice(cut + 1), 'plus is space')];
		});
}

/** `a=b;c=d` → pairs, percent-decoded once; null when it is not written so. */
export function semicolonPairs(text: string): (readonly [name: string, value: string])[] | null {
	if (!/^[\w.~-]{1,60}=[^;]*(?:;[\w.~-]{1,60}=[^;]*)+;?$/.test(text)) return null;
	return text
		.split(';')
		.filter((part) => part !== '')
		.map((part) => {
			const cut = part.indexOf('=');
			return [part.slice(0, cut), percentDecode(part.slice(cut + 1), 'plus is plus')];
		});
}

/** True for text written as a form is: names of plain characters, each with a value. Padded base64 looks like one, and is not. */
export function isForm(text: string): boolean {
	if (/^[A-Za-z0-9+/_-]{12,}={0,2}$/.test(text)) return false;
	return /^[A-Za-z_$~.][\w.$~[\]%-]{0,80}=[^&\s]*(?:&[\w.$~[\]%-]{1,120}=[^&\r\n]*)*&?$/.test(text);
}

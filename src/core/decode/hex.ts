import { hexDigit, looksWritten, strictText } from './text.ts';

/** Shorter ones are numbers and identifiers. */
const SHORTEST = 16;

/** The text that hexadecimal digits say; null for everything else, and so for a hash, whose bytes are no text. */
export function hexText(value: string): string | null {
	if (value.length < SHORTEST || value.length % 2 === 1 || !/^[0-9a-f]+$/i.test(value)) return null;
	const bytes = new Uint8Array(value.length / 2);
	for (let index = 0; index < bytes.length; index++)
		bytes[index] = hexDigit(value.charCodeAt(index * 2)) * 16 + hexDigit(value.charCodeAt(index * 2 + 1));
	const text = strictText(bytes);
	if (text === null || !looksWritten(text)) return null;
	// Of decimal digits alone, one number in sixty is letters by chance.
	return /[a-f]/i.test(value) || /^[{[]|@.+\.|:\/\//.test(text) ? text : null;
}

/** Bytes that JSON gives a meaning to. */
export const JSON_BYTES = {
	quote: 0x22,
	backslash: 0x5c,
	comma: 0x2c,
	colon: 0x3a,
	openObject: 0x7b,
	closeObject: 0x7d,
	openArray: 0x5b,
	closeArray: 0x5d,
} as const;

/** The value of a JSON text; undefined where it is none. */
export function parsedJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

/** Longest address that is taken apart; browsers send no longer ones. */
const LONGEST = 2_000_000;

/** An address as a URL; null when it is none. */
export function parseAddress(text: string): URL | null {
	if (text.length > LONGEST) return null;
	try {
		return new URL(text);
	} catch {
		return null;
	}
}

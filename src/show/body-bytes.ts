const MOST = 10_000_000;

/**
 * Bytes as they come out of `runtime.sendMessage`: Firefox clones them, Chrome's JSON turns a Uint8Array into `{"0": 1, "1": 2}`.
 * Null for anything else.
 */
export function bodyBytes(sent: unknown): Uint8Array | null {
	if (sent instanceof Uint8Array) return sent;
	if (sent instanceof ArrayBuffer) return new Uint8Array(sent);
	if (typeof sent !== 'object' || sent === null) return null;
	const numbers = Object.values(sent).slice(0, MOST);
	const keys = Array.isArray(sent) || Object.keys(sent).every((key, index) => key === String(index));
	if (!keys || !numbers.every((number) => Number.isInteger(number) && number >= 0 && number <= 255)) return null;
	return Uint8Array.from(numbers);
}

const ALPHABET = /^[A-Za-z0-9+/_-]+={0,2}$/;

/** The bytes of base64 or base64url text, padded or not; null when it is neither. Shorter than 12 characters is taken for a word. */
export function base64Bytes(text: string): Uint8Array | null {
	if (text.length < 12 || !ALPHABET.test(text)) return null;
	const bare = text.replace(/=+$/, '');
	if (bare.length % 4 === 1) return null;
	try {
		const binary = atob(bare.replaceAll('-', '+').replaceAll('_', '/'));
		const bytes = new Uint8Array(binary.length);
		for (let index = 0; index < bytes.length; index++) bytes[index] = binary.charCodeAt(index);
		return bytes;
	} catch {
		return null;
	}
}

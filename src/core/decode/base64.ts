const ALPHABET = /^[A-Za-z0-9+/_-]+(?:={0,2}|\.{1,2})$/;

/** The bytes of base64 or base64url text, padded or not; null when it is neither. Shorter than 12 characters is taken for a word. */
export function base64Bytes(text: string): Uint8Array | null {
	if (text.length < 12 || !ALPHABET.test(text)) return null;
	const bare = text.replace(/[=.]+$/, '');
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

/** The same of how it is handed on: broken into lines, behind `data:…;base64,`, with spaces where a form made them of `+`. */
export function looseBase64Bytes(text: string): Uint8Array | null {
	const bare = text.replace(/^data:[\w/+.;=-]{0,100};base64,/, '');
	if (!/\s/.test(bare)) return base64Bytes(bare);
	return isWords(bare) ? null : base64Bytes(bare.replace(/[\r\n]+/g, '').replaceAll(' ', '+'));
}

/** True for text with so many spaces that they can be no letters of an encoding: of those each is one in sixty-four. */
export function isWords(text: string): boolean {
	let spaces = 0;
	for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) if (++spaces * 20 > text.length) return true;
	return spaces > 0 && text.length < 40;
}

/** A SHA-256 as it may be pasted: in groups, in capitals, with the name of the hash before it. 64 hexadecimal digits; null where it is none. */
export function pastedHash(pasted: string): string | null {
	const hex = pasted
		.toLowerCase()
		.replace(/^\s*sha-?256\s*[:=]?/, '')
		.replace(/[\s:.-]/g, '');
	return /^[0-9a-f]{64}$/.test(hex) ? hex : null;
}

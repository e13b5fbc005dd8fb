const table = Int32Array.from({ length: 256 }, (_, byte) => {
	let value = byte;
	for (let bit = 0; bit < 8; bit++) value = (value >>> 1) ^ (value & 1 ? 0xedb88320 : 0);
	return value;
});

/** The check sum of ZIP and PNG, its highest byte first. */
export function crc32(message: Uint8Array): Uint8Array {
	let sum = -1;
	for (const byte of message) sum = (sum >>> 8) ^ (table[(sum ^ byte) & 0xff] ?? 0);
	const digest = new Uint8Array(4);
	new DataView(digest.buffer).setInt32(0, ~sum);
	return digest;
}

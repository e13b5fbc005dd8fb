/** MurmurHash3 with seed 0, as https://github.com/aappleby/smhasher/blob/master/src/MurmurHash3.cpp has it; its highest byte first. */
export function murmur3(message: Uint8Array): Uint8Array {
	const whole = message.length - (message.length % 4);
	const view = new DataView(message.buffer, message.byteOffset, message.length);
	let hash = 0;
	for (let at = 0; at < whole; at += 4) {
		hash ^= mixed(view.getInt32(at, true));
		hash = (Math.imul((hash << 13) | (hash >>> 19), 5) + 0xe6546b64) | 0;
	}
	let rest = 0;
	for (let at = message.length - 1; at >= whole; at--) rest = (rest << 8) | (message[at] ?? 0);
	hash ^= mixed(rest) ^ message.length;
	hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
	hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
	const digest = new Uint8Array(4);
	new DataView(digest.buffer).setInt32(0, hash ^ (hash >>> 16));
	return digest;
}

function mixed(word: number): number {
	const product = Math.imul(word, 0xcc9e2d51);
	return Math.imul((product << 15) | (product >>> 17), 0x1b873593);
}

const C1 = 0x87c37b91114253d5n;
const C2 = 0x4cf5ad432745937fn;
const wrapped = (value: bigint) => BigInt.asUintN(64, value);
const turned = (value: bigint, by: bigint) => wrapped((value << by) | (value >> (64n - by)));

/** Its variant of 128 bits for processors of 64. */
export function murmur3Long(message: Uint8Array): Uint8Array {
	const padded = new DataView(new ArrayBuffer(Math.ceil(message.length / 16) * 16));
	message.forEach((byte, at) => {
		padded.setUint8(at, byte);
	});
	let one = 0n;
	let two = 0n;
	for (let at = 0; at < padded.byteLength; at += 16) {
		const isWhole = message.length - at >= 16;
		one ^= wrapped(turned(wrapped(padded.getBigUint64(at, true) * C1), 31n) * C2);
		if (isWhole) one = wrapped((turned(one, 27n) + two) * 5n + 0x52dce729n);
		two ^= wrapped(turned(wrapped(padded.getBigUint64(at + 8, true) * C2), 33n) * C1);
		if (isWhole) two = wrapped((turned(two, 31n) + one) * 5n + 0x38495ab5n);
	}
	const length = BigInt(message.length);
	one = wrapped((one ^ length) + (two ^ length));
	two = wrapped((two ^ length) + one);
	one = spread(one);
	two = spread(two);
	one = wrapped(one + two);
	two = wrapped(two + one);
	const digest = new DataView(new ArrayBuffer(16));
	digest.setBigUint64(0, one);
	digest.setBigUint64(8, two);
	return new Uint8Array(digest.buffer);
}

function spread(value: bigint): bigint {
	let bits = wrapped((value ^ (value >> 33n)) * 0xff51afd7ed558ccdn);
	bits = wrapped((bits ^ (bits >> 33n)) * 0xc4ceb9fe1a85ec53n);
	return bits ^ (bits >> 33n);
}

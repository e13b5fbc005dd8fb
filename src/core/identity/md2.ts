/** The bytes in an order taken from the digits of pi: https://www.rfc-editor.org/rfc/rfc1319#section-3.2. */
const ORDER =
	'KS5DyaLYfAE9NlSh7PAGE2KnBfPAx3OMmJMr2bxMgsoem1c8/dTgFmdCbxiKF+USvk7E1tqe3kmg+/WOuy/ueqloeZEVsgc/lMIQiQsiXyGAf12aWpAyJzU+' +
	'zOe/95cD/xkws0iltdHXXpIqrFaqxk+4ONKWpH22dvxr4px0BPFFnXBZZHGHIIZbz2XmLagCG2Alra6wufYcRmFpNEB+D1VHoyPdUa86w1z5zrrF6iYsUw1u' +
	'hSiECdPfzfRBgU1Satw3yGzBq/ok4XsIDL2xSniIlYvjY+ht6cvV/jsAHTny77cOZljQ5KZ3cvjrdUsKMURQtI/tHxrbmY0znxGDFA==';
const order = Uint8Array.from(atob(ORDER), (sign) => sign.charCodeAt(0));

export function md2(message: Uint8Array): Uint8Array {
	const fill = 16 - (message.length % 16);
	const end = message.length + fill;
	const padded = new Uint8Array(end + 16);
	padded.set(message);
	padded.fill(fill, message.length, end);
	let last = 0;
	for (let at = 0; at < end; at++) {
		// The checksum of sixteen bytes stands behind the message, as its last block.
		last = xorInto(padded, end + (at % 16), byteOf(order, byteOf(padded, at) ^ last));
	}

	const state = new Uint8Array(48);
	for (let block = 0; block < padded.length; block += 16) {
		for (let at = 0; at < 16; at++) {
			state[16 + at] = byteOf(padded, block + at);
			state[32 + at] = byteOf(padded, block + at) ^ byteOf(state, at);
		}
		let carry = 0;
		for (let round = 0; round < 18; round++) {
			for (let at = 0; at < 48; at++) carry = xorInto(state, at, byteOf(order, carry));
			carry = (carry + round) % 256;
		}
	}
	return state.slice(0, 16);
}

function byteOf(bytes: Uint8Array, at: number): number {
	return bytes[at] ?? 0;
}

function xorInto(bytes: Uint8Array, at: number, value: number): number {
	const mixed = byteOf(bytes, at) ^ value;
	bytes[at] = mixed;
	return mixed;
}

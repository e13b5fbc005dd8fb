/** Per round of https://www.rfc-editor.org/rfc/rfc1320: how a state is mixed, its constant, the order of the words, and the turns. */
const ROUNDS: readonly {
	readonly mix: (b: number, c: number, d: number) => number;
	readonly plus: number;
	readonly order: readonly number[];
	readonly turns: readonly number[];
}[] = [
	{
		mix: (b, c, d) => (b & c) | (~b & d),
		plus: 0,
		order: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15],
		turns: [3, 7, 11, 19],
	},
	{
		mix: (b, c, d) => (b & c) | (b & d) | (c & d),
		plus: 0x5a827999,
		order: [0, 4, 8, 12, 1, 5, 9, 13, 2, 6, 10, 14, 3, 7, 11, 15],
		turns: [3, 5, 9, 13],
	},
	{
		mix: (b, c, d) => b ^ c ^ d,
		plus: 0x6ed9eba1,
		order: [0, 8, 4, 12, 2, 10, 6, 14, 1, 9, 5, 13, 3, 11, 7, 15],
		turns: [3, 9, 11, 15],
	},
];

export function md4(message: Uint8Array): Uint8Array {
	const padded = new Uint8Array(Math.ceil((message.length + 9) / 64) * 64);
	padded.set(message);
	padded[message.length] = 0x80;
	const words = new DataView(padded.buffer);
	words.setUint32(padded.length - 8, message.length * 8, true);

	const state = new Int32Array([0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476]);
	for (let block = 0; block < padded.length; block += 64) {
		let [a = 0, b = 0, c = 0, d = 0] = state;
		for (const { mix, plus, order, turns } of ROUNDS) {
			for (let step = 0; step < 16; step++) {
				const word = words.getInt32(block + (order[step] ?? 0) * 4, true);
				const sum = (a + mix(b, c, d) + word + plus) | 0;
				const turn = turns[step % 4] ?? 0;
				[a, b, c, d] = [d, (sum << turn) | (sum >>> (32 - turn)), b, c];
			}
		}
		[a, b, c, d].forEach((value, at) => {
			state[at] = (state[at] ?? 0) + value;
		});
	}
	return new Uint8Array(state.buffer);
}

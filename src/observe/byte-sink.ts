/** Bytes gathered from pieces of a stream, up to a limit. */
export type ByteSink = {
	readonly length: () => number;
	/** False where the limit is reached; nothing is added then. */
	readonly add: (bytes: Uint8Array) => boolean;
	readonly cutTo: (length: number) => void;
	/** The bytes as text; what is not UTF-8 becomes U+FFFD. */
	readonly text: () => string;
};

const FIRST = 64 * 1024;
const UTF_8 = new TextDecoder('utf-8', { ignoreBOM: true });

/** A sink that grows by doubling and keeps its memory when it is emptied, since a HAR has thousands of elements of one size. */
export function byteSink(limit: number): ByteSink {
	let held = new Uint8Array(Math.min(FIRST, limit));
	let length = 0;
	return {
		length: () => length,
		add: (bytes) => {
			const wanted = length + bytes.length;
			if (wanted > limit) return false;
			if (wanted > held.length) {
				const larger = new Uint8Array(Math.min(limit, Math.max(wanted, held.length * 2)));
				larger.set(held.subarray(0, length));
				held = larger;
			}
			held.set(bytes, length);
			length = wanted;
			return true;
		},
		cutTo: (to) => {
			length = Math.min(length, to);
		},
		text: () => UTF_8.decode(held.subarray(0, length)),
	};
}

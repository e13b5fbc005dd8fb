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

/** A sink that grows by doubling and keeps its memory when it is emptied, since a HAR has thousands of elements of one size. */
export function byteSink(limit: number): ByteSink {
	let held = Buffer.allocUnsafe(Math.min(FIRST, limit));
	let length = 0;
	return {
		length: () => length,
		add: (bytes) => {
			const wanted = length + bytes.length;
			if (wanted > limit) return false;
			if (wanted > held.length) {
				const larger = Buffer.allocUnsafe(Math.min(limit, Math.max(wanted, held.length * 2)));
				held.copy(larger, 0, 0, length);
				held = larger;
			}
			held.set(bytes, length);
			length = wanted;
			return true;
		},
		cutTo: (to) => {
			length = Math.min(length, to);
		},
		text: () => held.toString('utf8', 0, length),
	};
}

/** Longer texts are asked once. */
const LONGEST = 255;
const MOST = 1_000;

/** A function of a host's name that remembers its answers: a page asks for the same few hosts hundreds of times. */
export function remembered<T>(answer: (host: string) => T): (host: string) => T {
	const known = new Map<string, T>();
	return (host) => {
		const before = known.get(host);
		if (before !== undefined) return before;
		const given = answer(host);
		if (host.length > LONGEST) return given;
		if (known.size >= MOST) known.clear();
		known.set(host, given);
		return given;
	};
}

/** Longer texts are asked again. */
const LONGEST = 255;
const MOST = 1_000;

/** A function of a text that remembers its last answers: a page sends the same hosts, names, titles and addresses hundreds of times. */
export function remembered<T>(answer: (text: string) => T): (text: string) => T {
	const known = new Map<string, T>();
	return (text) => {
		const before = known.get(text);
		if (before !== undefined) return before;
		const given = answer(text);
		if (text.length > LONGEST) return given;
		if (known.size >= MOST) known.clear();
		known.set(text, given);
		return given;
	};
}

/** The part of the line that is shown, in places of a time scale. */
export type Span = { readonly from: number; readonly to: number };

/** Shortest part that is shown, milliseconds: times are not more exact than that. */
const SHORTEST = 20;

/** The whole line, with a margin on both sides. */
export function wholeOf(length: number): Span {
	const margin = Math.max(length * 0.03, 500);
	return { from: -margin, to: length + margin };
}

/** `factor` below 1 shows less. What stands at `anchor` stays where it is, as far as the whole allows. */
export function zoomed({ from, to }: Span, factor: number, anchor: number, whole: Span): Span {
	const length = Math.min(Math.max((to - from) * factor, SHORTEST), whole.to - whole.from);
	const share = (anchor - from) / (to - from);
	return inside({ from: anchor - length * share, to: anchor + length * (1 - share) }, whole);
}

export function moved({ from, to }: Span, by: number, whole: Span): Span {
	return inside({ from: from + by, to: to + by }, whole);
}

/** Shows a part and a little around it. */
export function around(from: number, to: number, whole: Span): Span {
	const margin = Math.max((to - from) * 0.15, SHORTEST / 2);
	return inside({ from: from - margin, to: to + margin }, whole);
}

function inside({ from, to }: Span, whole: Span): Span {
	const length = Math.min(to - from, whole.to - whole.from);
	const start = Math.min(Math.max(from, whole.from), whole.to - length);
	return { from: start, to: start + length };
}

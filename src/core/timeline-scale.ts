/** A stretch of time in which nothing was seen, drawn shorter than it was. */
export type Silence = { readonly from: number; readonly until: number; readonly at: number; readonly length: number };

/** Where a time stands on the line: the same distance for the same time everywhere but in the silences. */
export type TimeScale = {
	/** Of the whole line, from the first time to the last. */
	readonly length: number;
	/** Empty unless long silences are shortened. */
	readonly silences: readonly Silence[];
	readonly at: (time: number) => number;
	readonly timeAt: (place: number) => number;
};

/** A pause is longer than this before it is shortened. */
const LONGEST_PAUSE = 30_000;
/** Least that a silence is drawn as, so that it can be seen. */
const LEAST = 1_000;
/** A silence is drawn as this share of all that is not silent. */
const SHARE = 1 / 20;

/** Places of times on a line that begins at 0; milliseconds outside of silences are milliseconds on the line. */
export function timeScale(times: readonly number[], shorten: boolean): TimeScale {
	const sorted = times.filter(Number.isFinite).sort((a, b) => a - b);
	const first = sorted[0] ?? 0;
	const last = sorted.at(-1) ?? first;
	const pauses = shorten ? pausesIn(sorted) : [];
	const loud = last - first - pauses.reduce((sum, [from, until]) => sum + until - from, 0);
	const length = Math.max(LEAST, Math.min(loud * SHARE, loud / Math.max(1, pauses.length)));

	const silences: Silence[] = [];
	let saved = 0;
	for (const [from, until] of pauses) {
		silences.push({ from, until, at: from - first - saved, length });
		saved += until - from - length;
	}

	function at(time: number): number {
		const silence = silences[lastBefore(silences, ({ from }) => from < time)];
		if (!silence) return time - first;
		const since = time - silence.until;
		if (since >= 0) return silence.at + silence.length + since;
		return silence.at + silence.length * ((time - silence.from) / (silence.until - silence.from));
	}

	function timeAt(place: number): number {
		const silence = silences[lastBefore(silences, (one) => one.at < place)];
		if (!silence) return first + place;
		const since = place - silence.at - silence.length;
		if (since >= 0) return silence.until + since;
		return silence.from + (silence.until - silence.from) * ((place - silence.at) / silence.length);
	}

	return { length: at(last), silences, at, timeAt };
}

function pausesIn(sorted: readonly number[]): [from: number, until: number][] {
	const pauses: [number, number][] = [];
	for (let index = 1; index < sorted.length; index++) {
		const [from = 0, until = 0] = sorted.slice(index - 1, index + 1);
		if (until - from > LONGEST_PAUSE) pauses.push([from, until]);
	}
	return pauses;
}

/** Index of the last of an ordered list that passes; -1 where none does. */
function lastBefore<One>(list: readonly One[], passes: (one: One) => boolean): number {
	let low = 0;
	let high = list.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (passes(list[middle] as One)) low = middle + 1;
		else high = middle;
	}
	return low - 1;
}

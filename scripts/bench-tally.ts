/** Nanoseconds a request by what was measured. */
export type Measures = ReadonlyMap<string, number>;

/** The best of each measure: what else the machine did only ever adds. */
export function best(rounds: readonly Measures[]): Measures {
	const least = new Map<string, number>();
	for (const round of rounds)
		for (const [name, nanoseconds] of round) least.set(name, Math.min(least.get(name) ?? Number.POSITIVE_INFINITY, nanoseconds));
	return least;
}

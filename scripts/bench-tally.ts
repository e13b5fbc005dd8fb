/** Nanoseconds a request by what was measured. */
export type Measures = ReadonlyMap<string, number>;

/** The best of each measure: what else the machine did only ever adds. */
export function best(rounds: readonly Measures[]): Measures {
	const least = new Map<string, number>();
	for (const round of rounds)
		for (const [name, nanoseconds] of round) least.set(name, Math.min(least.get(name) ?? Number.POSITIVE_INFINITY, nanoseconds));
	return least;
}

/** Lines of a name, nanoseconds a request and a note. */
export function table(rows: readonly (readonly [name: string, nanoseconds: number, note: string])[]): string {
	const names = Math.max(...rows.map(([name]) => name.length));
	return rows
		.map(([name, nanoseconds, note]) => {
			const figure = Math.round(nanoseconds).toLocaleString('en').padStart(9);
			return `${name.padEnd(names)} ${figure} ns  ${note}`.trimEnd();
		})
		.join('\n')
		.concat('\n');
}

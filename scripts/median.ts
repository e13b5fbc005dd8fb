export function median(values: readonly number[]): number {
	return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** Between which two of the values the true median lies, 95 times in 100, however they are spread. */
export function medianWithin(values: readonly number[]): readonly [low: number, high: number] {
	const sorted = values.toSorted((a, b) => a - b);
	const from = Math.max(0, Math.floor(values.length / 2 - 0.98 * Math.sqrt(values.length)));
	return [sorted[from] ?? 0, sorted[values.length - 1 - from] ?? 0];
}

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** A number of bytes as people write it: `1.4 MB`. */
export function sizeWords(bytes: number): string {
	const step = Math.min(UNITS.length - 1, bytes < 1_000 ? 0 : Math.floor(Math.log10(bytes) / 3));
	const value = bytes / 1_000 ** step;
	return value.toLocaleString(undefined, {
		style: 'unit',
		unit: UNITS[step] ?? 'byte',
		unitDisplay: 'short',
		maximumFractionDigits: value < 10 && step > 0 ? 1 : 0,
	});
}

/** One figure of `npm run bench`. */
export type Row = {
	readonly what: string;
	/** As it is read, with its unit. */
	readonly measured: string;
	/** The most that it should be, with its unit; null where nothing is aimed at. */
	readonly aim: string | null;
	/** Null without an aim. */
	readonly holds: boolean | null;
	readonly note: string;
};

type Figure = {
	readonly what: string;
	readonly value: number;
	/** Aims at this much, or less. */
	readonly most?: number;
	readonly unit: string;
	readonly digits?: number;
	readonly note?: string;
};

export function figure({ what, value, most, unit, digits = 0, note = '' }: Figure): Row {
	const written = (number: number, places: number) =>
		`${number.toLocaleString('en', { minimumFractionDigits: places, maximumFractionDigits: places })} ${unit}`.trim();
	const places = most === undefined ? 0 : (String(most).split('.')[1]?.length ?? 0);
	return {
		what,
		measured: written(value, digits),
		aim: most === undefined ? null : written(most, places),
		holds: most === undefined ? null : value <= most,
		note,
	};
}

/** Nanoseconds, as short as they can be read. */
export function duration(figureOf: Omit<Figure, 'unit'>): Row {
	const { value, most } = figureOf;
	const [unit, size] = value < 1e6 ? ['µs', 1e3] : value < 1e9 ? ['ms', 1e6] : ['s', 1e9];
	const aim = most === undefined ? {} : { most: most / size };
	return figure({ ...figureOf, ...aim, value: value / size, unit, digits: value / size < 100 ? 1 : 0 });
}

/** One table of all rows, by part. What misses its aim says so. */
export function table(parts: readonly (readonly [name: string, rows: readonly Row[]])[]): string {
	const head = ['', 'measured', 'aim', '', ''];
	const lines = parts.flatMap(([name, rows]) => [
		[name],
		...rows.map(({ what, measured, aim, holds, note }) => [
			`  ${what}`,
			measured,
			aim ?? '',
			holds === false ? 'MISSED' : '',
			note,
		]),
	]);
	const widths = [0, 1, 2, 3].map((column) => Math.max(...[head, ...lines].map((line) => line[column]?.length ?? 0)));
	return [head, ...lines]
		.map((line) =>
			line
				.map((cell, column) =>
					column === 1 || column === 2 ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
				)
				.join('  ')
				.trimEnd(),
		)
		.join('\n')
		.concat('\n');
}

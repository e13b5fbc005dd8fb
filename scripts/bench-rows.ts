/** One figure of `npm run bench`. */
export type Row = {
	readonly what: string;
	/** As it is read, with its unit. */
	readonly measured: string;
	/** The most, or the least, that it should be, with its unit; null where nothing is aimed at. */
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

export function aimed({ what, value, most, unit, digits = 0, note = '' }: Figure): Row {
	const written = (number: number, places: number) =>
		`${number.toLocaleString('en', { minimumFractionDigits: places, maximumFractionDigits: places })} ${unit}`;
	const places = most === undefined || Number.isInteger(most) ? 0 : (String(most).split('.')[1]?.length ?? 0);
	return {
		what,
		measured: written(value, digits),
		aim: most === undefined ? null : written(most, places),
		holds: most === undefined ? null : value <= most,
		note,
	};
}

/** One table of all rows. What misses its aim says so. */
export function table(rows: readonly Row[]): string {
	const cells = [
		['', 'measured', 'aim', '', ''],
		...rows.map(({ what, measured, aim, holds, note }) => [what, measured, aim ?? '', holds === false ? 'MISSED' : '', note]),
	];
	const widths = [0, 1, 2, 3].map((column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
	return cells
		.map(([what = '', measured = '', aim = '', missed = '', note = '']) =>
			[
				what.padEnd(widths[0] ?? 0),
				measured.padStart(widths[1] ?? 0),
				aim.padStart(widths[2] ?? 0),
				missed.padEnd(widths[3] ?? 0),
				note,
			]
				.join('  ')
				.trimEnd(),
		)
		.join('\n')
		.concat('\n');
}

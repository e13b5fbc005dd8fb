import { type Flow, type FlowBand, type FlowNode, LEVELS } from './flow.ts';

export type Box = { readonly node: FlowNode; readonly top: number; readonly height: number };

/** A band and the top of it at both its ends. */
export type Ribbon = { readonly band: FlowBand; readonly fromTop: number; readonly toTop: number; readonly thickness: number };

export type FlowLayout = { readonly height: number; readonly boxes: readonly Box[]; readonly ribbons: readonly Ribbon[] };

export type Measures = {
	/** Least height of a node: its label stands in it. */
	readonly least: number;
	/** Between two nodes of a column. */
	readonly gap: number;
	/** Height that the bands are given beyond what the nodes' least heights need. */
	readonly spare: number;
	/** Least thickness of a band. */
	readonly hair: number;
};

/**
 * Places nodes and bands from top to bottom. All bands have the same scale, but for those that would be thinner than a hair. The scale is the largest
 * at which every column fits.
 */
export function flowLayout({ nodes, bands }: Flow, { least, gap, spare, hair }: Measures): FlowLayout {
	const columns = (['site', 'service', 'organisation'] as const).map((column) =>
		nodes.flatMap((node, index) => (node.column === column ? [index] : [])),
	);
	const [into, outOf] = [ends(nodes, bands, 'to'), ends(nodes, bands, 'from')];
	const thickness = (band: FlowBand, scale: number) => Math.max(hair, band.told * scale);
	const stack = (theirs: readonly FlowBand[], scale: number) => theirs.reduce((sum, band) => sum + thickness(band, scale), 0);
	const heightOf = (index: number, scale: number) =>
		Math.max(least, stack(into[index] ?? [], scale), stack(outOf[index] ?? [], scale));
	const columnHeight = (column: readonly number[], scale: number) =>
		column.reduce((sum, index) => sum + heightOf(index, scale), 0) + gap * Math.max(0, column.length - 1);
	const tallest = (scale: number) => Math.max(0, ...columns.map((column) => columnHeight(column, scale)));

	const room = tallest(0) + spare;
	const scale = largest((one) => tallest(one) <= room, room);
	const all = tallest(scale);

	const tops: number[] = nodes.map(() => 0);
	for (const column of columns) {
		// A column that has room to spare stands in the middle.
		let top = (all - columnHeight(column, scale)) / 2;
		for (const index of column) {
			tops[index] = top;
			top += heightOf(index, scale) + gap;
		}
	}

	const starts = new Map<FlowBand, { from: number; to: number }>(bands.map((band) => [band, { from: 0, to: 0 }]));
	for (const index of nodes.keys())
		for (const [end, theirs] of [
			['from', outOf[index] ?? []],
			['to', into[index] ?? []],
		] as const) {
			let top = (tops[index] ?? 0) + (heightOf(index, scale) - stack(theirs, scale)) / 2;
			for (const band of theirs) {
				const start = starts.get(band);
				if (start) start[end] = top;
				top += thickness(band, scale);
			}
		}
	return {
		height: all,
		boxes: nodes.map((node, index) => ({ node, top: tops[index] ?? 0, height: heightOf(index, scale) })),
		ribbons: bands.map((band) => ({
			band,
			fromTop: starts.get(band)?.from ?? 0,
			toTop: starts.get(band)?.to ?? 0,
			thickness: thickness(band, scale),
		})),
	};
}

/** The bands at one end of each node, in the order of the nodes at their other ends, so that they do not cross on the way. */
function ends(nodes: readonly FlowNode[], bands: readonly FlowBand[], end: 'from' | 'to'): FlowBand[][] {
	const other = end === 'from' ? 'to' : 'from';
	const all: FlowBand[][] = nodes.map(() => []);
	for (const band of bands) all[band[end]]?.push(band);
	for (const theirs of all) theirs.sort((a, b) => a[other] - b[other] || LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level));
	return all;
}

/** The largest number up to `most` that fits; what is smaller than one that fits does too. */
function largest(fits: (one: number) => boolean, most: number): number {
	let [low, high] = [0, most];
	for (let step = 0; step < 40; step++) {
		const middle = (low + high) / 2;
		if (fits(middle)) low = middle;
		else high = middle;
	}
	return low;
}

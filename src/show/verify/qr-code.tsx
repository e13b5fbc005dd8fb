import { encode } from 'uqr';

/** A QR code as one path: dark modules of a row that stand side by side are one stroke. Black on white in every colour scheme, or scanners fail. */
export function QrCode({ text, label }: { readonly text: string; readonly label: string }) {
	const { data, size } = encode(text, { ecc: 'M', border: 4 });
	return (
		<svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} class="qr" shape-rendering="crispEdges">
			<rect width={size} height={size} class="qr-ground" />
			<path d={data.map(rowPath).join('')} class="qr-ink" />
		</svg>
	);
}

function rowPath(row: readonly boolean[], y: number): string {
	let path = '';
	for (let x = 0; x < row.length; x++) {
		if (!row[x]) continue;
		const from = x;
		while (row[x + 1]) x++;
		path += `M${from} ${y}h${x - from + 1}v1h-${x - from + 1}z`;
	}
	return path;
}

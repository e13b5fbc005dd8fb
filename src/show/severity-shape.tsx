import type { Severity } from '../core/types.ts';

/** Four outlines that differ without colour: ring, triangle, diamond, octagon. */
const SHAPES: Readonly<Record<Severity, string>> = {
	low: 'M10 2.5a7.5 7.5 0 1 1 0 15a7.5 7.5 0 1 1 0-15z',
	medium: 'M10 2.2L18.6 17.4H1.4z',
	high: 'M10 1.2L18.8 10L10 18.8L1.2 10z',
	critical: 'M6.5 1.6h7l4.9 4.9v7l-4.9 4.9h-7l-4.9-4.9v-7z',
};

/** A severity inside an SVG, 20 units wide and high. */
export function SeverityShape({ severity }: { readonly severity: Severity }) {
	return (
		<>
			<path d={SHAPES[severity]} class={severity === 'low' ? 'shape-open' : 'shape-full'} />
			{severity !== 'low' && (
				<path d={severity === 'medium' ? 'M10 7.5v4.6M10 14.6v.4' : 'M10 5.6v5.4M10 13.8v.4'} class="shape-sign" />
			)}
		</>
	);
}

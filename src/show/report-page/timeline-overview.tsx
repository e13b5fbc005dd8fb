import { useMemo, useRef } from 'preact/hooks';
import { compareSeverity } from '../../core/judge/severity.ts';
import type { TimeScale } from '../../core/timeline-scale.ts';
import type { Severity } from '../../core/types.ts';
import type { Rows } from './timeline-rows.ts';
import { moved, type Span } from './timeline-window.ts';

type Props = {
	readonly rows: Rows;
	readonly scale: TimeScale;
	readonly whole: Span;
	readonly span: Span;
	readonly onSpan: (span: Span) => void;
};

const WIDTH = 600;
const HEIGHT = 28;
const BAR = 4;

/** The whole line small, with the part that is shown marked on it. Dragging moves that; the keys of the chart do the same. */
export function TimelineOverview({ rows, scale, whole, span, onSpan }: Props) {
	const svg = useRef<SVGSVGElement>(null);
	const perPlace = WIDTH / (whole.to - whole.from);
	const bars = useMemo(() => barsOf(rows, scale, whole), [rows, scale, whole]);
	const most = Math.max(1, ...bars.map((bar) => bar?.count ?? 0));
	const left = (span.from - whole.from) * perPlace;
	const width = (span.to - span.from) * perPlace;

	function centre(event: PointerEvent) {
		const box = svg.current?.getBoundingClientRect();
		if (!box || event.buttons !== 1) return;
		svg.current?.setPointerCapture(event.pointerId);
		const place = whole.from + ((event.clientX - box.left) / box.width) * (whole.to - whole.from);
		onSpan(moved(span, place - (span.from + span.to) / 2, whole));
	}

	return (
		<svg
			ref={svg}
			class="timeline-overview"
			viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
			preserveAspectRatio="none"
			aria-hidden="true"
			onPointerDown={centre}
			onPointerMove={centre}
		>
			{bars.map((bar, index) => {
				if (!bar) return null;
				const height = 4 + (HEIGHT - 6) * Math.sqrt(bar.count / most);
				return (
					<rect
						key={index}
						x={index * BAR}
						y={HEIGHT - height}
						width={BAR - 1}
						height={height}
						class={`severity-${bar.severity}`}
					/>
				);
			})}
			<path d={`M0 0H${left}V${HEIGHT}H0zM${left + width} 0H${WIDTH}V${HEIGHT}H${left + width}z`} class="timeline-outside" />
			<rect x={left + 1} y={1} width={Math.max(2, width - 2)} height={HEIGHT - 2} class="timeline-window" />
		</svg>
	);
}

/** How many findings stand in each stretch of the line, and the worst of them. */
function barsOf({ rows }: Rows, scale: TimeScale, whole: Span): readonly ({ count: number; severity: Severity } | undefined)[] {
	const bars: ({ count: number; severity: Severity } | undefined)[] = Array.from({ length: WIDTH / BAR }, () => undefined);
	for (const { marks } of rows)
		for (const mark of marks) {
			if (mark.is !== 'finding') continue;
			const share = (scale.at(mark.time) - whole.from) / (whole.to - whole.from);
			const index = Math.min(bars.length - 1, Math.max(0, Math.floor(share * bars.length)));
			const { severity } = mark.recorded.finding;
			const bar = bars[index];
			if (!bar) bars[index] = { count: 1, severity };
			else {
				bar.count++;
				if (compareSeverity(severity, bar.severity) > 0) bar.severity = severity;
			}
		}
	return bars;
}

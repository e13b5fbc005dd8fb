import { useId, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { type Cluster, clusters } from '../../core/timeline-clusters.ts';
import type { TimeScale } from '../../core/timeline-scale.ts';
import { HostileText } from '../hostile-text.tsx';
import { SeverityShape } from '../severity-shape.tsx';
import { translate } from '../translate.ts';
import { recipientName } from './recipient-name.ts';
import type { Clock } from './timeline-clock.ts';
import type { Mark, Row, Rows, Spot } from './timeline-rows.ts';
import { moved, type Span, zoomed } from './timeline-window.ts';
import { countWords, markWords, spokenWords, worstOf } from './timeline-words.ts';

/** Marks of a row that are drawn as one. */
export type Drawn = { readonly row: number; readonly first: number; readonly last: number };

type Props = {
	readonly rows: Rows;
	/** Rows that are shown, counted from the top. */
	readonly most: number;
	readonly scale: TimeScale;
	readonly clock: Clock;
	readonly width: number;
	readonly whole: Span;
	readonly span: Span;
	/** The mark that the Tab key leads to. */
	readonly current: Spot;
	/** What is pointed at. */
	readonly lit: Drawn | null;
	readonly onSpan: (span: Span) => void;
	readonly onCurrent: (spot: Spot) => void;
	readonly onLit: (drawn: Drawn | null) => void;
	readonly onOpen: (drawn: Drawn) => void;
};

const SIZE = 26;
const HEIGHTS = { pages: 24, deeds: 40, axis: 28, lane: 40 };
/** With more lines than this only those of the mark that is pointed at are drawn. */
const MOST_LINES = 60;
const GUTTER = 176;
const NARROW = 560;
/** One turn of a wheel, one press of a key. */
const STEP = 1.5;
/** Marks are put together anew when the zoom has changed by this. */
const LEVEL = 1.5;

const DEEDS = {
	typed: 'M3 6h14v8H3zM6 9h1M9.5 9h1M13 9h1M7 12h6',
	chose: 'M10 3.5a6.5 6.5 0 1 1 0 13a6.5 6.5 0 1 1 0-13zM10 8a2 2 0 1 1 0 4a2 2 0 1 1 0-4z',
	pressed: 'M5 3l10 7.5l-5 .8l-2.4 5z',
	submitted: 'M3 10h12M10.5 5.5L15 10l-4.500 4.500M17.500 4v12',
	consent: 'M3 4h14v10h-6l-4 3.500v-3.500H3zM6.500 9l2 2l4.500-4.500',
	several: 'M4 4h9v9H4zM8 16h8V8',
	left: 'M11 3H4v14h7M8.500 10H17M13.500 6.500L17 10l-3.500 3.500',
} as const;

/** Draws what was done above a line of time and what left below it. Moves by wheel, fingers and keys. */
export function TimelineChart(props: Props) {
	const { rows: all, most, scale, clock, width, whole, span, current, lit, onSpan, onCurrent, onLit, onOpen } = props;
	const svg = useRef<SVGSVGElement>(null);
	const described = useId();
	const hatch = useId();
	/** The focus goes to the current mark when it is drawn next. */
	const wanted = useRef(false);
	const pointers = useRef(new Map<number, number>());
	const dragged = useRef(false);

	const rows = useMemo(() => all.rows.slice(0, most + 2), [all, most]);
	const narrow = width < NARROW;
	const left = narrow ? 0 : GUTTER;
	const room = Math.max(50, width - left - 8);
	const perPlace = room / (span.to - span.from);
	const x = (place: number) => left + (place - span.from) * perPlace;
	const placeAt = (at: number) => span.from + (at - left) / perPlace;

	const tops = useMemo(() => topsOf(rows, narrow), [rows, narrow]);
	const height = (tops.at(-1) ?? 0) + 6;
	const axis = HEIGHTS.pages + HEIGHTS.deeds;
	const places = useMemo(() => rows.map(({ marks }) => marks.map(({ time }) => scale.at(time))), [rows, scale]);
	// Marks are put together anew at every level of zoom, and not at every turn of the wheel: between two levels they only move.
	const level = LEVEL ** Math.floor(Math.log(perPlace) / Math.log(LEVEL));
	const drawn = useMemo(() => places.map((row) => clusters(row, SIZE / level)), [places, level]);
	const words = useMemo(() => new Map<string, string>(), [rows, clock, level]);
	const xOf = (cluster: Cluster) => x(cluster.at);
	const isInside = (at: number) => at >= left + 2 && at <= width - 2;

	const holding = clusterOf(drawn, current);
	const reachable = holding && isInside(xOf(holding)) ? current : (firstInside() ?? current);

	/** Of the same row, if there is one. */
	function firstInside(): Spot | null {
		for (const row of [current.row, ...drawn.keys()]) {
			const found = drawn[row]?.find((cluster) => isInside(xOf(cluster)));
			if (found && row > 0) return { row, mark: found.first };
		}
		return null;
	}

	const marks = useMemo(
		() => (
			<g>
				{rows.map((row, at) => {
					const list = drawn[at] ?? [];
					const y = tops[at] ?? 0;
					let slot = 0;
					return list.map((cluster, index) => {
						const place = xOf(cluster);
						const next = list[index + 1];
						const end = Math.min(next ? xOf(next) : width, width);
						if (row.is === 'pages' ? end < left : !isInside(place)) return null;
						const own = row.marks.slice(cluster.first, cluster.last + 1);
						return (
							<MarkShape
								// What is drawn is drawn again for other marks: to make it anew takes longer than a frame.
								key={`${at} ${slot++}`}
								drawn={{ row: at, first: cluster.first, last: cluster.last }}
								row={row}
								marks={own}
								words={wordsOf(words, `${at} ${cluster.first} ${cluster.last}`, () => spokenWords(row, own, clock))}
								// A page stays named while it is open.
								x={row.is === 'pages' ? Math.max(place, left) : place}
								y={y}
								room={end - Math.max(place, left)}
								tabIndex={at === reachable.row && reachable.mark >= cluster.first && reachable.mark <= cluster.last ? 0 : -1}
							/>
						);
					});
				})}
			</g>
		),
		[rows, drawn, tops, span, width, clock, reachable.row, reachable.mark],
	);

	const lines = useMemo(() => {
		const pairs = new Map<string, { from: Drawn; to: Drawn; fromX: number; toX: number; proven: boolean }>();
		for (const link of all.links) {
			const [from, to] = [clusterOf(drawn, link.from), clusterOf(drawn, link.to)];
			if (!from || !to) continue;
			const key = `${link.from.row} ${from.first} ${link.to.row} ${to.first}`;
			const known = pairs.get(key);
			if (known) known.proven ||= link.proven;
			else
				pairs.set(key, {
					from: { row: link.from.row, first: from.first, last: from.last },
					to: { row: link.to.row, first: to.first, last: to.last },
					fromX: xOf(from),
					toX: xOf(to),
					proven: link.proven,
				});
		}
		return [...pairs.values()].filter(({ fromX, toX }) => isInside(fromX) && isInside(toX));
	}, [all, drawn, span, width]);
	const isLit = (one: Drawn) => lit !== null && one.row === lit.row && one.first >= lit.first && one.first <= lit.last;
	const shownLines = lines.filter(({ from, to }) => lines.length <= MOST_LINES || isLit(from) || isLit(to)).slice(0, 2_000);

	useLayoutEffect(() => {
		const mark = svg.current?.querySelector<SVGElement>('[data-spot][tabindex="0"]');
		const active = document.activeElement;
		const strayed = active !== mark && active !== svg.current && svg.current?.contains(active) === true;
		if (wanted.current || strayed) mark?.focus({ preventScroll: true });
		wanted.current = false;
	});

	function onWheel(event: WheelEvent) {
		if (event.ctrlKey || event.metaKey) {
			event.preventDefault();
			const turn = Math.max(-30, Math.min(30, event.deltaY));
			onSpan(zoomed(span, Math.exp(turn / 100), placeAt(xIn(event)), whole));
		} else if (Math.abs(event.deltaX) > Math.abs(event.deltaY)) {
			event.preventDefault();
			onSpan(moved(span, event.deltaX / perPlace, whole));
		}
	}

	/** Where an event is, in units of the picture. */
	function xIn({ clientX }: MouseEvent): number {
		const box = svg.current?.getBoundingClientRect();
		return box ? ((clientX - box.left) / box.width) * width : 0;
	}

	function onPointerDown(event: PointerEvent) {
		if (event.button !== 0) return;
		if (pointers.current.size === 0) dragged.current = false;
		pointers.current.set(event.pointerId, xIn(event));
	}

	function onPointerMove(event: PointerEvent) {
		const was = pointers.current.get(event.pointerId);
		if (was === undefined) return;
		const now = xIn(event);
		if (!dragged.current && Math.abs(now - was) < 4) return;
		if (!dragged.current) svg.current?.setPointerCapture(event.pointerId);
		dragged.current = true;
		const [other] = [...pointers.current].filter(([id]) => id !== event.pointerId);
		pointers.current.set(event.pointerId, now);
		if (!other) onSpan(moved(span, (was - now) / perPlace, whole));
		else {
			const factor = Math.max(20, Math.abs(was - other[1])) / Math.max(20, Math.abs(now - other[1]));
			onSpan(zoomed(span, factor, placeAt(other[1]), whole));
		}
	}

	function onPointerEnd(event: PointerEvent) {
		pointers.current.delete(event.pointerId);
	}

	function go(row: number, at: Cluster | undefined) {
		if (!at) return;
		wanted.current = true;
		onCurrent({ row, mark: at.first });
		const place = places[row]?.[at.first] ?? 0;
		if (!isInside(x(place))) onSpan(moved(span, place - (span.from + span.to) / 2, whole));
	}

	function onKeyDown(event: KeyboardEvent) {
		if (event.ctrlKey || event.altKey || event.metaKey) return;
		const spot = drawnAt(event);
		if (!spot) return;
		const list = drawn[spot.row] ?? [];
		const index = list.findIndex(({ first }) => first === spot.first);
		const place = places[spot.row]?.[spot.first] ?? 0;
		const zoom = (factor: number) => {
			wanted.current = true;
			onCurrent({ row: spot.row, mark: spot.first });
			onSpan(factor === 0 ? whole : zoomed(span, factor, place, whole));
		};
		const sideways = (by: number) => (event.shiftKey ? shift(by) : go(spot.row, list[index + by]));
		const shift = (by: number) => {
			wanted.current = true;
			onSpan(moved(span, (by * (span.to - span.from)) / 4, whole));
		};
		const upright = (by: number) => {
			for (let row = spot.row + by; row >= 0 && row < rows.length; row += by) {
				const near = nearest(drawn[row] ?? [], place);
				if (near) return go(row, near);
			}
		};
		const keys: Readonly<Record<string, () => void>> = {
			ArrowLeft: () => sideways(-1),
			ArrowRight: () => sideways(1),
			ArrowUp: () => upright(-1),
			ArrowDown: () => upright(1),
			Home: () => go(spot.row, list[0]),
			End: () => go(spot.row, list.at(-1)),
			'+': () => zoom(1 / STEP),
			'=': () => zoom(1 / STEP),
			'-': () => zoom(STEP),
			'0': () => zoom(0),
			Enter: () => onOpen(spot),
			' ': () => onOpen(spot),
		};
		const act = Object.hasOwn(keys, event.key) ? keys[event.key] : undefined;
		if (!act) return;
		event.preventDefault();
		act();
	}

	function onClick(event: MouseEvent) {
		const spot = drawnAt(event);
		if (!spot || dragged.current) return;
		onCurrent({ row: spot.row, mark: spot.first });
		onOpen(spot);
	}

	function onFocus(event: FocusEvent) {
		const spot = drawnAt(event);
		onLit(spot);
		if (spot) onCurrent({ row: spot.row, mark: spot.first });
	}

	return (
		// biome-ignore lint/a11y/useSemanticElements: a picture has no element for a group of marks
		<svg
			ref={svg}
			class="timeline"
			viewBox={`0 0 ${width} ${height}`}
			role="group"
			aria-label={translate('timeline_title')}
			aria-describedby={described}
			onWheel={onWheel}
			onPointerDown={onPointerDown}
			onPointerMove={onPointerMove}
			onPointerUp={onPointerEnd}
			onPointerCancel={onPointerEnd}
			onPointerOver={(event) => onLit(drawnAt(event))}
			onPointerLeave={() => onLit(null)}
			onFocusIn={onFocus}
			onKeyDown={onKeyDown}
			onClick={onClick}
		>
			<desc id={described}>{translate('timeline_keys')}</desc>
			<defs>
				<pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse">
					<path d="M0 6L6 0" class="timeline-hatch" />
				</pattern>
			</defs>
			{/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group of a picture takes no focus */}
			<g aria-hidden="true">
				{scale.silences.map(({ at, length }) => {
					const [from, to] = [Math.max(left, x(at)), Math.min(width, x(at + length))];
					return (
						to > from && (
							<rect key={at} x={from} y={0} width={to - from} height={height} fill={`url(#${hatch})`} class="timeline-silence" />
						)
					);
				})}
				{rows.map((row, at) => (
					<g key={at}>
						{at > 1 && <path d={`M${left} ${(tops[at] ?? 0) + 12}H${width}`} class="timeline-lane" />}
						<foreignObject
							x={0}
							y={row.is === 'recipient' ? (tops[at] ?? 0) - (narrow ? 18 : 0) : (tops[at] ?? 0)}
							width={narrow ? width : left - 8}
							height={row.is === 'recipient' && !narrow ? 36 : 20}
						>
							{(!narrow || row.is === 'recipient') && <RowName row={row} narrow={narrow} />}
						</foreignObject>
					</g>
				))}
				<path d={`M${left} ${axis + 2}H${width}`} class="timeline-axis" />
				{ticksOf(scale, span, room).map(({ place, step }) => (
					<g key={place} transform={`translate(${x(place)} ${axis + 2})`}>
						<path d="M0 0V5" class="timeline-axis" />
						<text y={18} text-anchor="middle" class="timeline-tick">
							{clock.tick(scale.timeAt(place), step)}
						</text>
					</g>
				))}
				{shownLines.map(({ from, to, fromX, toX, proven }) => {
					const [top, bottom] = [HEIGHTS.pages + 24, (tops[to.row] ?? 0) + 2];
					const middle = (top + bottom) / 2;
					const classes = `timeline-line ${proven ? '' : 'timeline-line-likely'} ${isLit(from) || isLit(to) ? 'timeline-line-lit' : ''}`;
					return (
						<path
							key={`${from.first} ${to.row} ${to.first}`}
							d={`M${fromX} ${top}C${fromX} ${middle} ${toX} ${middle} ${toX} ${bottom}`}
							class={classes}
						/>
					);
				})}
			</g>
			{marks}
		</svg>
	);
}

function RowName({ row, narrow }: { readonly row: Row; readonly narrow: boolean }) {
	return (
		<p class={`${narrow ? 'timeline-label timeline-label-strong' : 'timeline-name'} ${row.is === 'recipient' ? '' : 'soft'}`}>
			{row.is === 'recipient' ? (
				<HostileText text={recipientName(row.recipient)} limit={80} opens={false} />
			) : (
				translate(`timeline_row_${row.is}`)
			)}
		</p>
	);
}

type MarkProps = {
	readonly drawn: Drawn;
	readonly row: Row;
	readonly marks: readonly Mark[];
	/** For those who do not see it. */
	readonly words: string;
	readonly x: number;
	readonly y: number;
	/** Until the next mark of the row. */
	readonly room: number;
	readonly tabIndex: number;
};

function MarkShape({ drawn: { row: at, first, last }, row, marks, words, x, y, room, tabIndex }: MarkProps) {
	const [mark] = marks;
	if (!mark) return null;
	const worst = worstOf(marks);
	const many = marks.length > 1;
	const isNamed = row.is === 'pages' ? room > 30 : (mark.is === 'deed' || mark.is === 'consent') && !many && room > 70;
	const label = !isNamed ? '' : many ? countWords(row, marks.length) : markWords(mark);
	const unsent = worst !== null && marks.every((one) => one.is === 'finding' && one.recorded.finding.outcome !== 'sent');
	return (
		<g
			class={`timeline-mark ${worst ? `severity-${worst.finding.severity}` : ''} ${unsent ? 'timeline-unsent' : ''}`}
			transform={`translate(${x} ${y})`}
			data-spot={`${at} ${first} ${last}`}
			role={row.is === 'recipient' || many ? 'button' : 'img'}
			aria-label={words}
			// Inside a picture the browser knows the attribute in small letters only.
			tabindex={tabIndex}
		>
			{row.is === 'pages' && <path d="M0 2V22" class="timeline-page" />}
			<rect
				x={row.is === 'pages' ? 0 : -SIZE / 2}
				y={row.is === 'pages' ? 0 : -2}
				width={row.is === 'pages' ? Math.min(Math.max(SIZE, room - 2), 400) : SIZE}
				height={row.is === 'pages' ? 22 : 34}
				rx={4}
				class="timeline-target"
			/>
			{row.is === 'recipient' && worst && (
				<g transform="translate(-9 3) scale(.9)">
					<SeverityShape severity={worst.finding.severity} />
				</g>
			)}
			{(mark.is === 'deed' || mark.is === 'consent') && (
				<g transform="translate(-9 2) scale(.9)">
					<path d={DEEDS[isOneKind(marks) ? kindOf(mark) : 'several']} class="timeline-deed" />
				</g>
			)}
			{many && row.is !== 'pages' && (
				<text y={31} text-anchor="middle" class="timeline-count">
					{short(marks.length)}
				</text>
			)}
			{isNamed && row.is === 'pages' && (
				<Label x={4} y={2} room={room - 6} text={many || mark.is !== 'page' ? label : pathOf(mark.visit.page)} />
			)}
			{isNamed && (mark.is === 'deed' || mark.is === 'consent') && <Label x={12} y={1} room={room - 28} text={label} />}
		</g>
	);
}

function Label({ x, y, room, text }: { readonly x: number; readonly y: number; readonly room: number; readonly text: string }) {
	return (
		<foreignObject x={x} y={y} width={Math.min(room, 400)} height={20}>
			<p class="timeline-label">
				<HostileText text={text} limit={120} opens={false} />
			</p>
		</foreignObject>
	);
}

/** What tells the pages of one site apart. */
function pathOf(page: string): string {
	return page.replace(/^[a-z]+:\/\/[^/]*(?=\/)/i, '');
}

const compact = new Intl.NumberFormat(undefined, { notation: 'compact' });

/** A number in the width of a mark. */
function short(count: number): string {
	return compact.format(count);
}

/** Where each row begins, and where the last one ends. */
function topsOf(rows: readonly Row[], narrow: boolean): readonly number[] {
	const tops = [0, HEIGHTS.pages];
	let top = HEIGHTS.pages + HEIGHTS.deeds + HEIGHTS.axis;
	for (let row = 2; row < rows.length; row++) {
		top += narrow ? 18 : 0;
		tops.push(top);
		top += HEIGHTS.lane;
	}
	return [...tops, top];
}

function wordsOf(known: Map<string, string>, key: string, say: () => string): string {
	const words = known.get(key) ?? say();
	known.set(key, words);
	return words;
}

/** The same was done each time. */
function isOneKind(marks: readonly Mark[]): boolean {
	return new Set(marks.map(kindOf)).size === 1;
}

function kindOf(mark: Mark): keyof typeof DEEDS {
	return mark.is === 'deed' ? mark.deed.did : mark.is === 'consent' ? 'consent' : 'several';
}

function clusterOf(drawn: readonly (readonly Cluster[])[], { row, mark }: Spot): Cluster | undefined {
	const list = drawn[row] ?? [];
	let [low, high] = [0, list.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((list[middle]?.last ?? 0) < mark) low = middle + 1;
		else high = middle;
	}
	return list[low];
}

function nearest(list: readonly Cluster[], at: number): Cluster | undefined {
	return list.reduce<Cluster | undefined>(
		(best, one) => (best && Math.abs(best.at - at) <= Math.abs(one.at - at) ? best : one),
		undefined,
	);
}

function drawnAt({ target }: Event): Drawn | null {
	const mark = target instanceof Element ? target.closest('[data-spot]') : null;
	const [row, first, last] = (mark?.getAttribute('data-spot') ?? '').split(' ').map(Number);
	return row === undefined || first === undefined || last === undefined ? null : { row, first, last };
}

const STEPS = [
	1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 30_000, 60_000, 120_000, 300_000, 600_000, 1_800_000,
	3_600_000, 7_200_000, 21_600_000, 43_200_000, 86_400_000,
];
/** Room that the words of a tick take. */
const TICK = 88;

/** Times to be named: where it goes on after a silence, then at even steps; none closer to another than its words are wide. */
function ticksOf(
	{ length, silences, at, timeAt }: TimeScale,
	{ from, to }: Span,
	room: number,
): { place: number; step: number }[] {
	const least = ((to - from) / room) * TICK;
	const days = Math.ceil(least / 86_400_000) * 86_400_000;
	const step = STEPS.find((one) => one >= least) ?? days;
	const taken: number[] = [];
	const take = (place: number) => {
		const isFree = place >= from + least / 2 && place <= to - least / 2 && taken.every((one) => Math.abs(one - place) >= least);
		if (isFree) taken.push(place);
	};
	for (const one of silences) if (one.at + one.length >= from && one.at <= to) take(one.at + one.length);
	const starts = [from, ...silences.map((one) => one.at + one.length).filter((place) => place > from && place < to)];
	for (const start of starts.slice(0, 200)) {
		const end = Math.min(to, silences.find((one) => one.at > start)?.at ?? Math.max(to, length));
		for (let time = Math.ceil(timeAt(start) / step) * step, count = 0; count < 100; time += step, count++) {
			const place = at(time);
			if (place > end) break;
			if (place >= start) take(place);
		}
	}
	return taken.map((place) => ({ place, step }));
}

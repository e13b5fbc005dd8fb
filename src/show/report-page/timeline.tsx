import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { VisitConsent } from '../../core/consent/visit-consent.ts';
import type { Deed } from '../../core/dossier.ts';
import type { Recorded } from '../../core/report.ts';
import { timeScale } from '../../core/timeline-scale.ts';
import type { Severity, Visit } from '../../core/types.ts';
import { HostileText } from '../hostile-text.tsx';
import { SeverityMark } from '../severity-mark.tsx';
import { SeverityShape } from '../severity-shape.tsx';
import { translate, translateCount } from '../translate.ts';
import { recipientName } from './recipient-name.ts';
import { type Drawn, TimelineChart } from './timeline-chart.tsx';
import { type Clock, clock } from './timeline-clock.ts';
import { TimelineMarks } from './timeline-marks.tsx';
import { TimelineOverview } from './timeline-overview.tsx';
import { type Mark, type Rows, type Spot, timelineRows } from './timeline-rows.ts';
import { around, moved, type Span, wholeOf, zoomed } from './timeline-window.ts';
import { countWords, markWords, timeWords, worstOf } from './timeline-words.ts';
import { useWidth } from './use-width.ts';

type Props = {
	readonly recorded: readonly Recorded[];
	/** Oldest first. */
	readonly deeds: readonly Deed[];
	readonly consents?: readonly VisitConsent[] | undefined;
	/** Page views, oldest first. */
	readonly visits: readonly Visit[];
	/** Time zone that times are shown in (`Europe/Madrid`). */
	readonly zone: string;
	readonly onOpen: (id: number) => void;
};

const RECIPIENTS = 8;
const SEVERITIES: readonly Severity[] = ['critical', 'high', 'medium', 'low'];

/** What was done on the site and what left because of it or besides, to scale. */
export function Timeline({ recorded, deeds, consents, visits, zone, onOpen }: Props) {
	const rows = useMemo(() => timelineRows(recorded, deeds, visits, consents), [recorded, deeds, visits, consents]);
	const times = useMemo(() => rows.rows.flatMap(({ marks }) => marks.map(({ time }) => time)), [rows]);
	const [shorten, setShorten] = useState(true);
	const long = useMemo(() => timeScale(times, false), [times]);
	const short = useMemo(() => timeScale(times, true), [times]);
	const scale = shorten ? short : long;
	const whole = useMemo(() => wholeOf(scale.length), [scale]);
	const [zoom, setZoom] = useState<{ readonly of: Span; readonly span: Span } | null>(null);
	// A window on another line means nothing on this one.
	const span = zoom?.of === whole ? zoom.span : whole;
	const setSpan = (next: Span) => setZoom({ of: whole, span: next });

	const [most, setMost] = useState(RECIPIENTS);
	const [current, setCurrent] = useState<Spot>({ row: (rows.rows[1]?.marks.length ?? 0) > 0 ? 1 : 2, mark: 0 });
	const [lit, setLit] = useState<Drawn | null>(null);
	const [opened, setOpened] = useState<Drawn | null>(null);
	const [box, width] = useWidth();
	const onClock = useMemo(() => clock(zone), [zone]);
	const title = useId();
	useEffect(() => {
		setOpened(null);
		setLit(null);
	}, [rows]);

	const marksOf = ({ row, first, last }: Drawn): readonly Mark[] => rows.rows[row]?.marks.slice(first, last + 1) ?? [];
	function open(drawn: Drawn) {
		const marks = marksOf(drawn);
		const [mark] = marks;
		if (marks.length > 1) setOpened(drawn);
		else if (mark?.is === 'finding') onOpen(mark.recorded.id);
	}

	const hidden = rows.rows.length - 2 - most;
	const middle = (span.from + span.to) / 2;
	const isWhole = span.to - span.from >= whole.to - whole.from;
	return (
		<section class="card timeline-part" aria-labelledby={title}>
			<h2 id={title}>{translate('timeline_title')}</h2>
			<p class="soft small">{translate('timeline_about', onClock.zone)}</p>
			{times.length === 0 ? (
				<p>{translate('timeline_empty')}</p>
			) : (
				<>
					<div class="timeline-tools">
						<button
							type="button"
							aria-label={translate('timeline_zoom_in')}
							onClick={() => setSpan(zoomed(span, 0.5, middle, whole))}
						>
							+
						</button>
						<button
							type="button"
							aria-label={translate('timeline_zoom_out')}
							disabled={isWhole}
							onClick={() => setSpan(zoomed(span, 2, middle, whole))}
						>
							−
						</button>
						<button
							type="button"
							aria-label={translate('timeline_earlier')}
							disabled={isWhole}
							onClick={() => setSpan(moved(span, (span.from - span.to) / 2, whole))}
						>
							←
						</button>
						<button
							type="button"
							aria-label={translate('timeline_later')}
							disabled={isWhole}
							onClick={() => setSpan(moved(span, (span.to - span.from) / 2, whole))}
						>
							→
						</button>
						<button type="button" disabled={isWhole} onClick={() => setSpan(whole)}>
							{translate('timeline_fit')}
						</button>
						{short.silences.length > 0 && (
							<label class="timeline-shorten">
								<input type="checkbox" checked={shorten} onChange={() => setShorten(!shorten)} />
								{translate('timeline_shorten')}
							</label>
						)}
					</div>
					<TimelineOverview rows={rows} scale={scale} whole={whole} span={span} onSpan={setSpan} />
					<div ref={box}>
						<TimelineChart
							rows={rows}
							most={most}
							scale={scale}
							clock={onClock}
							width={width}
							whole={whole}
							span={span}
							current={current}
							lit={lit}
							onSpan={setSpan}
							onCurrent={setCurrent}
							onLit={setLit}
							onOpen={open}
						/>
					</div>
					<Readout rows={rows} lit={lit} marks={lit ? marksOf(lit) : []} clock={onClock} />
					<Legend lines={rows.links.length > 0} unsent={recorded.some(({ finding }) => finding.outcome !== 'sent')} />
					{scale.silences.length > 0 && (
						<p class="soft small">
							{translateCount(
								'timeline_silences',
								scale.silences.length,
								onClock.span(scale.silences.reduce((sum, { from, until }) => sum + until - from, 0)),
							)}
						</p>
					)}
					{deeds.length === 0 && <p class="soft small">{translate('timeline_no_deeds')}</p>}
					{hidden > 0 && (
						<button type="button" class="link" onClick={() => setMost(Number.POSITIVE_INFINITY)}>
							{translateCount('timeline_more', hidden)}
						</button>
					)}
					{opened && (
						<Opened
							key={`${opened.row} ${opened.first} ${opened.last}`}
							words={countWords(rows.rows[opened.row] as Rows['rows'][number], opened.last - opened.first + 1)}
							marks={marksOf(opened)}
							clock={onClock}
							onOpen={onOpen}
							onZoom={() => {
								const marks = marksOf(opened);
								setSpan(around(scale.at(marks[0]?.time ?? 0), scale.at(marks.at(-1)?.time ?? 0), whole));
								setOpened(null);
							}}
							onClose={() => setOpened(null)}
						/>
					)}
					<AsList rows={rows} clock={onClock} onOpen={onOpen} />
				</>
			)}
			{rows.untimed > 0 && <p class="soft small">{translateCount('timeline_untimed', rows.untimed)}</p>}
		</section>
	);
}

type ReadoutProps = { readonly rows: Rows; readonly lit: Drawn | null; readonly marks: readonly Mark[]; readonly clock: Clock };

/** What is pointed at. Screen readers hear the mark's own words. */
function Readout({ rows, lit, marks, clock: onClock }: ReadoutProps) {
	const [mark] = marks;
	const row = lit && rows.rows[lit.row];
	if (!lit || !row || !mark)
		return (
			<div class="timeline-readout soft small" aria-hidden="true">
				{translate('timeline_point')}
			</div>
		);
	const worst = worstOf(marks);
	const led = rows.links.filter(({ from }) => from.row === lit.row && from.mark >= lit.first && from.mark <= lit.last).length;
	return (
		<div class="timeline-readout small" aria-hidden="true">
			<p class="soft">
				{timeWords(marks, onClock)}
				{row.is === 'recipient' && marks.length === 1 && (
					<>
						{' · '}
						<HostileText text={recipientName(row.recipient)} limit={80} opens={false} />
					</>
				)}
				{marks.length > 1 && (
					<>
						{' · '}
						<HostileText text={countWords(row, marks.length)} limit={120} opens={false} />
					</>
				)}
			</p>
			<p>
				{worst && <SeverityMark severity={worst.finding.severity} word="shown" />}{' '}
				{(worst || marks.length === 1) && (
					<HostileText
						text={worst ? markWords({ is: 'finding', time: 0, recorded: worst }) : markWords(mark)}
						limit={300}
						opens={false}
					/>
				)}{' '}
				{worst && worst.finding.outcome !== 'sent' && <span class="tag">{translate(`fact_${worst.finding.outcome}`)}</span>}
			</p>
			{led > 0 && <p class="soft">{translateCount('timeline_led_to', led)}</p>}
		</div>
	);
}

function Legend({ lines, unsent }: { readonly lines: boolean; readonly unsent: boolean }) {
	return (
		<ul class="plain timeline-legend" aria-label={translate('timeline_legend')}>
			{SEVERITIES.map((severity) => (
				<li key={severity}>
					<SeverityMark severity={severity} word="shown" />
				</li>
			))}
			{unsent && (
				<li class="small">
					<svg viewBox="0 0 20 20" class="shape severity-high timeline-unsent" aria-hidden="true">
						<SeverityShape severity="high" />
					</svg>
					{translate('timeline_unsent')}
				</li>
			)}
			{lines &&
				(['proven', 'likely'] as const).map((how) => (
					<li key={how} class="small">
						<svg viewBox="0 0 24 8" class="timeline-key" aria-hidden="true">
							<path d="M0 4H24" class={`timeline-line timeline-line-lit timeline-line-${how}`} />
						</svg>
						{translate(`timeline_line_${how}`)}
					</li>
				))}
		</ul>
	);
}

type OpenedProps = {
	readonly words: string;
	readonly marks: readonly Mark[];
	readonly clock: Clock;
	readonly onOpen: (id: number) => void;
	readonly onZoom: () => void;
	readonly onClose: () => void;
};

/** The marks that are drawn as one. */
function Opened({ words, marks, clock: onClock, onOpen, onZoom, onClose }: OpenedProps) {
	const title = useRef<HTMLHeadingElement>(null);
	const back = useRef<Element | null>(null);
	useLayoutEffect(() => {
		back.current = document.activeElement;
		title.current?.focus();
	}, []);
	function close() {
		onClose();
		if (back.current instanceof SVGElement) back.current.focus();
	}
	const isMoment = marks[0]?.time === marks.at(-1)?.time;
	return (
		// biome-ignore lint/a11y/noStaticElementInteractions: Escape closes from wherever the focus is inside
		<div class="timeline-opened" onKeyDown={(event) => event.key === 'Escape' && close()}>
			<h3 ref={title} tabIndex={-1}>
				<HostileText text={words} limit={120} opens={false} />
			</h3>
			<p class="buttons">
				{!isMoment && (
					<button type="button" onClick={onZoom}>
						{translate('timeline_zoom_these')}
					</button>
				)}
				<button type="button" onClick={close}>
					{translate('timeline_close')}
				</button>
			</p>
			<TimelineMarks marks={marks} clock={onClock} onOpen={onOpen} />
		</div>
	);
}

function AsList({
	rows,
	clock: onClock,
	onOpen,
}: {
	readonly rows: Rows;
	readonly clock: Clock;
	readonly onOpen: (id: number) => void;
}) {
	const [open, setOpen] = useState(false);
	const all = useMemo(() => rows.rows.flatMap(({ marks }) => marks).sort((a, b) => a.time - b.time), [rows]);
	return (
		<details class="timeline-list" onToggle={(event) => setOpen(event.currentTarget.open)}>
			<summary>{translate('timeline_list')}</summary>
			{open && <TimelineMarks marks={all} clock={onClock} onOpen={onOpen} />}
		</details>
	);
}

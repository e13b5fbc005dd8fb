// biome-ignore-all lint/a11y/useSemanticElements: a table cannot leave rows out
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus for its rows and cells

import { memo } from 'preact/compat';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { HostileText } from '../hostile-text.tsx';
import { SeverityMark } from '../severity-mark.tsx';
import { translate } from '../translate.ts';
import type { Sort } from './address-state.ts';
import type { FindingRow } from './finding-row.ts';
import { timeOrNot } from './time-or-not.ts';
import type { Clock } from './timeline-clock.ts';
import { useRowsInSight } from './use-rows-in-sight.ts';

type Props = {
	readonly rows: readonly FindingRow[];
	readonly sort: Sort;
	readonly clock: Clock;
	/** Id of the finding that is open; its row is brought into sight. */
	readonly opened: number | null;
	readonly onOpen: (id: number) => void;
	readonly onClose: () => void;
};

const COLUMNS = ['severity', 'recipient', 'sentence', 'stage', 'time'] as const;
const PAGE = 10;

/** Every finding, of which only those in sight are drawn. The focus stays on the grid; `aria-activedescendant` says which row it is on. */
export function FindingsGrid({ rows, sort, clock, opened, onOpen, onClose }: Props) {
	const box = useRef<HTMLDivElement>(null);
	const [active, setActive] = useState(0);
	const { first, end, height, onScroll, show } = useRowsInSight(box, rows.length);
	const grid = useId();
	const current = Math.min(active, rows.length - 1);
	const drawn = rows.slice(first, end);

	// Another order or choice begins at its first row, but for the one that is open.
	useLayoutEffect(() => {
		const at = opened === null ? -1 : rows.findIndex(({ recorded }) => recorded.id === opened);
		setActive(Math.max(at, 0));
		if (at >= 0) show(at);
		else if (box.current) box.current.scrollTop = 0;
	}, [rows]);
	useEffect(() => {
		const at = opened === null ? -1 : rows.findIndex(({ recorded }) => recorded.id === opened);
		if (at < 0) return;
		setActive(at);
		show(at);
	}, [opened]);

	function onKeyDown(event: KeyboardEvent) {
		const row = rows[current];
		const to = {
			ArrowDown: current + 1,
			ArrowUp: current - 1,
			PageDown: current + PAGE,
			PageUp: current - PAGE,
			Home: 0,
			End: rows.length - 1,
		}[event.key];
		if (to !== undefined) {
			const next = Math.min(Math.max(to, 0), rows.length - 1);
			setActive(next);
			show(next);
		} else if (event.key === 'Enter' && row) onOpen(row.recorded.id);
		else if (event.key === 'Escape' && opened !== null) onClose();
		else return;
		event.preventDefault();
	}

	const idOf = (index: number) => `${grid}-${index}`;
	return (
		<div
			class="grid"
			id="findings-grid"
			role="grid"
			aria-label={translate('report_grid')}
			aria-rowcount={rows.length + 1}
			aria-colcount={COLUMNS.length}
			aria-activedescendant={current >= first && current < end ? idOf(current) : undefined}
			tabIndex={0}
			ref={box}
			onScroll={onScroll}
			onKeyDown={onKeyDown}
		>
			<div class="grid-head" role="row" aria-rowindex={1}>
				{COLUMNS.map((column) => (
					<div key={column} role="columnheader" class={`cell-${column}`} aria-sort={sortedBy(column, sort)}>
						{translate(`report_column_${column}`)}
					</div>
				))}
			</div>
			<div class="grid-body" role="rowgroup" style={{ height: `${rows.length * height}px` }}>
				{drawn.map((row, index) => (
					<Row
						key={row.recorded.id}
						row={row}
						id={idOf(first + index)}
						index={first + index}
						top={(first + index) * height}
						time={timeOrNot(row.recorded.finding.time, clock)}
						isActive={first + index === current}
						isOpen={row.recorded.id === opened}
						onOpen={onOpen}
					/>
				))}
			</div>
		</div>
	);
}

function sortedBy(column: (typeof COLUMNS)[number], sort: Sort): 'ascending' | 'descending' | undefined {
	if (column === 'severity' && sort === 'severity') return 'descending';
	if (column !== 'time' || sort === 'severity') return undefined;
	return sort === 'time' ? 'ascending' : 'descending';
}

type RowProps = {
	readonly row: FindingRow;
	readonly id: string;
	readonly index: number;
	readonly top: number;
	readonly time: string;
	readonly isActive: boolean;
	readonly isOpen: boolean;
	readonly onOpen: (id: number) => void;
};

const Row = memo(function Row({ row: { recorded, sentence }, id, index, top, time, isActive, isOpen, onOpen }: RowProps) {
	const { finding } = recorded;
	const { recipient } = finding;
	return (
		// biome-ignore lint/a11y/useKeyWithClickEvents: the grid has the keys
		<div
			role="row"
			class={isActive ? 'grid-row grid-active' : 'grid-row'}
			id={id}
			aria-rowindex={index + 2}
			aria-selected={isOpen}
			style={{ top: `${top}px` }}
			onClick={() => onOpen(recorded.id)}
		>
			<Cell of="severity">
				<SeverityMark severity={finding.severity} word="shown" />
			</Cell>
			<Cell of="recipient">
				<b>
					<HostileText text={recipient.organisation} limit={60} opens={false} />
				</b>
				{recipient.service !== recipient.organisation && (
					<span class="soft">
						{' '}
						<HostileText text={recipient.service} limit={60} opens={false} />
					</span>
				)}
			</Cell>
			<Cell of="sentence">
				<HostileText text={sentence} limit={300} opens={false} />
				{finding.outcome !== 'sent' && <span class="tag">{translate(`fact_${finding.outcome}`)}</span>}
			</Cell>
			<Cell of="stage">{finding.stage === undefined ? '' : translate(`facet_stage_${finding.stage}`)}</Cell>
			<Cell of="time">{time}</Cell>
		</div>
	);
});

function Cell({ of, children }: { readonly of: (typeof COLUMNS)[number]; readonly children: preact.ComponentChildren }) {
	return (
		<div role="gridcell" class={`cell-${of}`}>
			<div class="cell-text">{children}</div>
		</div>
	);
}

import { useId, useMemo, useRef, useState } from 'preact/hooks';
import { type ByLevel, type FlowNode, flow, LEVELS, total } from '../../core/flow.ts';
import { type Box, flowLayout } from '../../core/flow-layout.ts';
import type { Recorded } from '../../core/report.ts';
import { HostileText } from '../hostile-text.tsx';
import { translate, translateCount } from '../translate.ts';
import { visibleText } from '../visible-text.ts';
import { useWidth } from './use-width.ts';

type Props = {
	readonly recorded: readonly Recorded[];
	/** A recipient was chosen; `service` is null where all of the organisation's are meant. */
	readonly onPick: (organisation: string, service: string | null) => void;
};

/** Services that have a place of their own. */
const MOST = 25;
/** More would be no picture; the table has them all. */
const MOST_OPENED = 150;
const BAR = 10;
const NARROW = 620;

/** Site → service → organisation, as wide as what was sent, coloured by what it tells about health. */
export function Flow({ recorded, onPick }: Props) {
	const [all, setAll] = useState(false);
	const graph = useMemo(() => flow(recorded, all ? MOST_OPENED : MOST), [recorded, all]);
	const title = useId();
	return (
		<section class="card flow-part" aria-labelledby={title}>
			<h2 id={title}>{translate('flow_title')}</h2>
			{graph.nodes.length === 0 ? (
				<p>{translate('flow_empty')}</p>
			) : (
				<>
					<p class="soft small">{translate('flow_about')}</p>
					<Legend />
					<Picture graph={graph} onPick={onPick} onRest={() => setAll(true)} />
					{all && (
						<button type="button" class="link" onClick={() => setAll(false)}>
							{translate('flow_fewer')}
						</button>
					)}
					<AsList nodes={graph.nodes} onPick={onPick} />
				</>
			)}
			{graph.unsent > 0 && <p class="soft small">{translateCount('flow_unsent', graph.unsent)}</p>}
		</section>
	);
}

type PictureProps = {
	readonly graph: ReturnType<typeof flow>;
	readonly onPick: Props['onPick'];
	readonly onRest: () => void;
};

function Picture({ graph, onPick, onRest }: PictureProps) {
	const [box, width] = useWidth();
	const svg = useRef<SVGSVGElement>(null);
	const described = useId();
	const hatch = useId();
	const dots = useId();
	const narrow = width < NARROW;
	const layout = useMemo(() => flowLayout(graph, { least: narrow ? 38 : 26, gap: 8, spare: 120, hair: 1.5 }), [graph, narrow]);
	const [current, setCurrent] = useState(0);
	const [lit, setLit] = useState<number | null>(null);

	// On narrow screens the organisation stands under its service.
	const label = narrow ? 0 : Math.min(190, width * 0.2);
	const left = { site: label, service: narrow ? width * 0.42 : width * 0.42, organisation: width - label - BAR };
	const shown = (node: FlowNode | undefined) => node !== undefined && !(narrow && node.column === 'organisation');
	const isLit = (from: number, to: number) => lit === null || from === lit || to === lit;
	const fills = { detail: '', page: hatch, site: dots, none: '' };

	function pick({ node }: Box) {
		if (node.is === 'rest' && node.column === 'service') onRest();
		else if (node.column === 'service') onPick(node.organisation, node.name);
		else if (node.column === 'organisation' && node.is === 'known') onPick(node.organisation, null);
	}

	function onKeyDown(event: KeyboardEvent) {
		const index = indexIn(event);
		const here = index === null ? undefined : layout.boxes[index];
		if (index === null || !here) return;
		if (event.key === 'Enter' || event.key === ' ') {
			event.preventDefault();
			return pick(here);
		}
		const column = layout.boxes.flatMap(({ node }, at) => (node.column === here.node.column && shown(node) ? [at] : []));
		const steps: Readonly<Record<string, number | undefined>> = {
			ArrowUp: column[column.indexOf(index) - 1],
			ArrowDown: column[column.indexOf(index) + 1],
			ArrowLeft: graph.bands.find(({ to }) => to === index)?.from,
			ArrowRight: graph.bands.find(({ from, to }) => from === index && shown(graph.nodes[to]))?.to,
			Home: column[0],
			End: column.at(-1),
		};
		if (!Object.hasOwn(steps, event.key)) return;
		event.preventDefault();
		const next = steps[event.key];
		if (next === undefined) return;
		setCurrent(next);
		svg.current?.querySelector<SVGElement>(`[data-node="${next}"]`)?.focus();
	}

	const reachable = shown(layout.boxes[current]?.node) ? current : 0;
	return (
		<div ref={box}>
			{/* biome-ignore lint/a11y/useSemanticElements: a picture has no element for a group of names */}
			<svg
				ref={svg}
				class="flow"
				viewBox={`0 0 ${width} ${layout.height + 4}`}
				role="group"
				aria-label={translate('flow_title')}
				aria-describedby={described}
				onKeyDown={onKeyDown}
				onClick={(event) => {
					const found = layout.boxes[indexIn(event) ?? -1];
					if (found) pick(found);
				}}
				onPointerOver={(event) => setLit(indexIn(event))}
				onPointerLeave={() => setLit(null)}
				onFocusIn={(event) => {
					const index = indexIn(event);
					setLit(index);
					if (index !== null) setCurrent(index);
				}}
				onFocusOut={() => setLit(null)}
			>
				<desc id={described}>{translate('flow_keys')}</desc>
				<defs>
					<Patterns hatch={hatch} dots={dots} />
				</defs>
				<g transform="translate(0 2)">
					{layout.ribbons.map(({ band, fromTop, toTop, thickness }) => {
						const [from, to] = [graph.nodes[band.from], graph.nodes[band.to]];
						if (!from || !to || !shown(to)) return null;
						const [start, end] = [left[from.column] + BAR, left[to.column]];
						const path = ribbon(start, fromTop, end, toTop, thickness);
						const fill = fills[band.level];
						return (
							<g key={`${band.from} ${band.to} ${band.level}`} class={isLit(band.from, band.to) ? '' : 'flow-dim'}>
								<path d={path} class={`flow-band flow-${band.level}`} />
								{fill !== '' && thickness > 3 && <path d={path} fill={`url(#${fill})`} class="flow-fill" />}
							</g>
						);
					})}
					{layout.boxes.map(({ node, top, height }, index) => {
						if (!shown(node)) return null;
						const button = node.column !== 'site' && !(node.column === 'organisation' && node.is !== 'known');
						const x = left[node.column];
						const words = nameOf(node);
						const place = labelPlace(node, x, width, narrow, left);
						return (
							<g
								key={index}
								data-node={index}
								role={button ? 'button' : 'img'}
								// Inside a picture the browser knows the attribute in small letters only.
								tabindex={index === reachable ? 0 : -1}
								aria-label={visibleText(spokenOf(node))}
								class={button ? 'flow-node flow-button' : 'flow-node'}
							>
								<rect x={Math.min(x, place.x)} y={top} width={place.width + BAR + 6} height={height} class="flow-target" />
								<rect
									x={x}
									y={top}
									width={BAR}
									height={height}
									rx={2}
									class={`flow-bar ${node.is === 'known' ? '' : 'flow-bar-open'}`}
								/>
								{place.width > 0 && (
									<foreignObject
										x={place.x}
										y={top + height / 2 - (narrow ? 19 : 13)}
										width={place.width}
										height={narrow ? 38 : 26}
									>
										<p class={`flow-label ${place.end ? 'flow-label-end' : ''}`}>
											<HostileText text={words} limit={100} opens={false} />
											{narrow && node.is !== 'rest' && (
												<small>
													<HostileText
														text={node.is === 'own-address' ? translate('flow_own_address') : node.organisation}
														limit={100}
														opens={false}
													/>
												</small>
											)}
										</p>
									</foreignObject>
								)}
							</g>
						);
					})}
				</g>
			</svg>
			<div class="timeline-readout small" aria-hidden="true">
				{graph.nodes[lit ?? -1] ? (
					<HostileText text={spokenOf(graph.nodes[lit ?? -1] as FlowNode)} limit={200} opens={false} />
				) : (
					<span class="soft">{translate('flow_keys')}</span>
				)}
			</div>
		</div>
	);
}

type Place = { readonly x: number; readonly width: number; readonly end: boolean };

/** The site's name ends at its bar; others begin behind theirs, where the band lies under them only as far as it must. */
function labelPlace(
	{ column }: FlowNode,
	x: number,
	width: number,
	narrow: boolean,
	left: Readonly<Record<string, number>>,
): Place {
	if (column === 'site') return { x: 0, width: narrow ? 0 : Math.max(0, x - 6), end: true };
	const end = column === 'service' && !narrow ? x + ((left['organisation'] ?? width) - x) * 0.62 : width;
	return { x: x + BAR + 6, width: Math.max(0, end - x - BAR - 6), end: false };
}

function Patterns({ hatch, dots }: { readonly hatch: string; readonly dots: string }) {
	return (
		<>
			<pattern id={hatch} width="7" height="7" patternUnits="userSpaceOnUse">
				<path d="M0 7L7 0" class="flow-pattern" />
			</pattern>
			<pattern id={dots} width="7" height="7" patternUnits="userSpaceOnUse">
				<circle cx="3.5" cy="3.5" r="1.1" class="flow-pattern-dot" />
			</pattern>
		</>
	);
}

function Legend() {
	const [hatch, dots] = [useId(), useId()];
	const fills = { detail: '', page: hatch, site: dots, none: '' };
	return (
		<ul class="plain timeline-legend">
			{LEVELS.map((level) => (
				<li key={level} class="small">
					<svg viewBox="0 0 26 14" class="flow-key" aria-hidden="true">
						<defs>
							<Patterns hatch={hatch} dots={dots} />
						</defs>
						<rect width="26" height="14" class={`flow-band flow-${level}`} />
						{fills[level] !== '' && <rect width="26" height="14" class="flow-fill" fill={`url(#${fills[level]})`} />}
					</svg>
					{translate(`flow_level_${level}`)}
				</li>
			))}
		</ul>
	);
}

function AsList({ nodes, onPick }: { readonly nodes: readonly FlowNode[]; readonly onPick: Props['onPick'] }) {
	const [open, setOpen] = useState(false);
	return (
		<details onToggle={(event) => setOpen(event.currentTarget.open)}>
			<summary>{translate('flow_list')}</summary>
			{open && (
				<table class="flow-table">
					<thead>
						<tr>
							<th scope="col">{translate('flow_column_service')}</th>
							<th scope="col">{translate('flow_column_organisation')}</th>
							<th scope="col">{translate('flow_column_values')}</th>
						</tr>
					</thead>
					<tbody>
						{nodes
							.filter(({ column }) => column === 'service')
							.map((node, index) => (
								<tr key={index}>
									<td>
										{node.is === 'rest' ? (
											nameOf(node)
										) : (
											<button type="button" class="link" onClick={() => onPick(node.organisation, node.name)}>
												<HostileText text={node.name} limit={100} opens={false} />
											</button>
										)}
									</td>
									<td>
										{node.is === 'own-address' ? (
											translate('flow_own_address')
										) : (
											<HostileText text={node.organisation} limit={100} opens={false} />
										)}
									</td>
									<td>
										<Levels told={node.told} />
									</td>
								</tr>
							))}
					</tbody>
				</table>
			)}
		</details>
	);
}

function Levels({ told }: { readonly told: ByLevel }) {
	return (
		<ul class="plain">
			{LEVELS.filter((level) => told[level] > 0).map((level) => (
				<li key={level}>
					{translate(`flow_level_${level}`)}: {translateCount('flow_values', told[level])}
				</li>
			))}
		</ul>
	);
}

function nameOf({ column, is, name, services }: FlowNode): string {
	if (is === 'rest') return column === 'site' ? translate('flow_rest_sites') : translateCount('flow_rest', services);
	return is === 'own-address' && column === 'organisation' ? translate('flow_own_address') : name;
}

function spokenOf(node: FlowNode): string {
	return translate('flow_node', nameOf(node), translateCount('flow_values', total(node.told)), node.requests.toLocaleString());
}

function indexIn({ target }: Event): number | null {
	const node = target instanceof Element ? target.closest('[data-node]') : null;
	return node ? Number(node.getAttribute('data-node')) : null;
}

function ribbon(from: number, fromTop: number, to: number, toTop: number, thickness: number): string {
	const middle = (from + to) / 2;
	const [fromBottom, toBottom] = [fromTop + thickness, toTop + thickness];
	return `M${from} ${fromTop}C${middle} ${fromTop} ${middle} ${toTop} ${to} ${toTop}V${toBottom}C${middle} ${toBottom} ${middle} ${fromBottom} ${from} ${fromBottom}z`;
}

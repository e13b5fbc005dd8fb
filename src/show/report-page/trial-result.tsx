import { useMemo } from 'preact/hooks';
import { isAnswered, TRIAL_KINDS, type TrialKind } from '../../core/trial.ts';
import {
	type TrialCell,
	type TrialRow,
	type TrialSaying,
	type TrialSide,
	type TrialTold,
	trialTable,
} from '../../core/trial-table.ts';
import { HostileText } from '../hostile-text.tsx';
import { SeverityMark } from '../severity-mark.tsx';
import { translate, translateCount } from '../translate.ts';
import { kindWords } from './comparison.tsx';
import { recipientName } from './recipient-name.ts';

/** A visit and where its report is. */
export type ShownSide = TrialSide & { readonly arrival: string };

type Props = {
	/** What is kept of the visits. */
	readonly sides: readonly ShownSide[];
	readonly signals: boolean;
};

/** Rows that are shown; a page can tell thousands of addresses. */
const MOST = 200;

/** Who was told what, visit by visit, in sentences and as a table. */
export function TrialResult({ sides, signals }: Props) {
	const rows = useMemo(() => trialTable(sides), [sides]);
	const shown = rows.slice(0, MOST);
	const kinds = TRIAL_KINDS.filter((is) => sides.some(({ mark }) => mark.is === is));
	const sayings = shown.flatMap((row) => row.says.map((saying) => ({ row, saying, key: ORDER.indexOf(saying) })));
	return (
		<section class="card trial-result" aria-labelledby="trial-result">
			<h2 id="trial-result">{translate('trial_result_title')}</h2>
			{rows.length === 0 && <p>{translate('trial_result_none')}</p>}
			{sayings.length > 0 && (
				<ul class="trial-sayings">
					{sayings
						.sort((a, b) => a.key - b.key)
						.map(({ row, saying }) => (
							<li key={`${saying} ${recipientName(row.recipient)}`} class={`trial-says-${saying}`}>
								<HostileText text={sayingWords(row, saying)} limit={400} />
							</li>
						))}
				</ul>
			)}
			<ul class="limits">
				{cautions(sides, signals).map((words) => (
					<li key={words}>{words}</li>
				))}
			</ul>
			{rows.length > 0 && (
				// biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard
				<section class="trial-scroll" aria-label={translate('trial_table')} tabIndex={0}>
					<table class="trial-table">
						<thead>
							<tr>
								<th scope="col">{translate('trial_column_who')}</th>
								{kinds.map((is) => (
									<th scope="col" key={is}>
										{translate(`trial_kind_${is}`)}
									</th>
								))}
							</tr>
						</thead>
						<tbody>
							{shown.map((row) => (
								<tr key={recipientName(row.recipient)}>
									<th scope="row">
										<SeverityMark severity={row.severity} word="spoken" />{' '}
										<HostileText text={recipientName(row.recipient)} limit={100} opens={false} />
									</th>
									{kinds.map((is) => (
										<td key={is}>
											<Told is={is} told={row.told[is]} side={sides.find(({ mark }) => mark.is === is)} />
										</td>
									))}
								</tr>
							))}
						</tbody>
					</table>
				</section>
			)}
			{rows.length > MOST && <p class="soft small">{translateCount('trial_more', rows.length - MOST)}</p>}
			<Links sides={sides} />
		</section>
	);
}

/** What weighs most stands first. */
const ORDER: readonly TrialSaying[] = [
	'despite-refusal',
	'despite-gpc',
	'early',
	'only-accepted',
	'not-seen-refused',
	'not-seen-gpc',
];

function sayingWords({ recipient, told }: TrialRow, saying: TrialSaying): string {
	const cells: Readonly<Record<TrialSaying, TrialCell | null | undefined>> = {
		'despite-refusal': told.refused?.after,
		'despite-gpc': told.gpc?.before,
		early: told.untouched?.before ?? told.refused?.before ?? told.accepted?.before,
		'only-accepted': told.accepted?.after,
		'not-seen-refused': null,
		'not-seen-gpc': null,
	};
	return translate(`trial_says_${saying}`, recipientName(recipient), whatWords(cells[saying]));
}

function whatWords(cell: TrialCell | null | undefined): string {
	return !cell || cell.kinds.length === 0 ? translate('trial_what_visit') : cell.kinds.map(kindWords).join(', ');
}

type ToldProps = { readonly is: TrialKind; readonly told: TrialTold | undefined; readonly side: ShownSide | undefined };

function Told({ is, told, side }: ToldProps) {
	if (!told || !side) return <span class="soft">{translate('trial_cell_none')}</span>;
	if (!isAnswered(is)) return <Cell cell={told.before} side={side} />;
	return (
		<dl class="trial-told">
			<dt>{translate(side.mark.answered === undefined ? 'trial_cell_unanswered' : 'trial_cell_before')}</dt>
			<dd>
				<Cell cell={told.before} side={side} />
			</dd>
			{side.mark.answered !== undefined && (
				<>
					<dt>{translate('trial_cell_after')}</dt>
					<dd>
						<Cell cell={told.after} side={side} />
					</dd>
				</>
			)}
		</dl>
	);
}

function Cell({ cell, side: { arrival } }: { readonly cell: TrialCell | null; readonly side: ShownSide }) {
	if (cell === null) return <span class="soft">{translate('trial_cell_none')}</span>;
	return (
		<>
			<HostileText text={whatWords(cell)} limit={200} />{' '}
			<a class="small" href={`report.html?${new URLSearchParams({ arrival, finding: String(cell.best.id) })}`}>
				{translateCount('trial_cell_times', cell.sent)}
			</a>
		</>
	);
}

function Links({ sides }: { readonly sides: readonly ShownSide[] }) {
	const at = (is: TrialKind) => sides.find(({ mark }) => mark.is === is)?.arrival;
	const pairs = [
		['trial_compare_choice', at('refused'), at('accepted')],
		['trial_compare_gpc', at('gpc'), at('untouched')],
	] as const;
	return (
		<p class="buttons">
			{pairs.map(
				([words, arrival, other]) =>
					arrival !== undefined &&
					other !== undefined && (
						<a key={words} class="button" href={`report.html?${new URLSearchParams({ arrival, with: other })}`}>
							{translate(words)}
						</a>
					),
			)}
		</p>
	);
}

function cautions(sides: readonly ShownSide[], signals: boolean): readonly string[] {
	const said = [translate('trial_caution_once')];
	if (sides.length < TRIAL_KINDS.length) said.push(translate('trial_caution_missing'));
	for (const { mark } of sides)
		if (isAnswered(mark.is) && mark.answered === undefined)
			said.push(translate('trial_caution_unanswered', translate(`trial_kind_${mark.is}`)));
	said.push(translate(sides.every(({ mark }) => mark.fresh) ? 'trial_caution_others' : 'trial_caution_not_fresh'));
	if (signals) said.push(translate('trial_signals_already'));
	return said;
}

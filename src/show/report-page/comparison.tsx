import { useId, useMemo, useState } from 'preact/hooks';
import { type Compared, compare, type Times, type ToldKind } from '../../core/compare.ts';
import { HostileText } from '../hostile-text.tsx';
import { SeverityMark } from '../severity-mark.tsx';
import { translate, translateCount } from '../translate.ts';
import { cautions, pagesOf, type Side } from './comparison-cautions.ts';
import { recipientName } from './recipient-name.ts';
import { clock } from './timeline-clock.ts';

type Props = {
	/** The earlier visit. */
	readonly before: Side;
	readonly after: Side;
	readonly onOpen: (side: 'before' | 'after', id: number) => void;
};

type Shown = 'all' | Compared['is'];

const FILTERS: readonly Shown[] = ['all', 'new', 'gone', 'same'];
/** Rows that are shown before more are asked for. */
const ROWS = 100;

/** Two visits side by side: what was told in the second only, in the first only, in both. */
export function Comparison({ before, after, onOpen }: Props) {
	const compared = useMemo(
		() =>
			compare(
				{ recorded: before.recorded, pages: [...pagesOf(before)] },
				{ recorded: after.recorded, pages: [...pagesOf(after)] },
			),
		[before, after],
	);
	const careful = useMemo(() => cautions(before, after), [before, after]);
	const [shown, setShown] = useState<Shown>('all');
	const [most, setMost] = useState(ROWS);
	const title = useId();
	const count = (is: Shown) => (is === 'all' ? compared : compared.filter((one) => one.is === is)).length;
	const rows = shown === 'all' ? compared : compared.filter(({ is }) => is === shown);
	const more = Math.min(ROWS, rows.length - most);

	return (
		<section class="card comparison" aria-labelledby={title}>
			<h2 id={title}>{translate('compare_title')}</h2>
			<div class="comparison-heads">
				<Head side={before} title="compare_before" />
				<Head side={after} title="compare_after" />
			</div>
			<p class="comparison-sum">
				{compared.length === 0
					? translate('compare_nothing')
					: translate('compare_summary', ...(['new', 'gone', 'same'] as const).map((is) => count(is).toLocaleString()))}
			</p>
			<ul class="limits">
				{careful.map((words) => (
					<li key={words}>
						<HostileText text={words} limit={300} opens={false} />
					</li>
				))}
				<li>{translate('compare_careful')}</li>
			</ul>
			{compared.length > 0 && (
				<>
					<fieldset class="comparison-filters">
						<legend class="spoken">{translate('compare_filter')}</legend>
						{FILTERS.map((is) => (
							<button
								key={is}
								type="button"
								aria-pressed={shown === is}
								onClick={() => {
									setShown(is);
									setMost(ROWS);
								}}
							>
								{translate(`compare_is_${is}`)} <span class="soft">{count(is).toLocaleString()}</span>
							</button>
						))}
					</fieldset>
					{rows.length === 0 ? (
						<p class="soft">{translate('compare_none_of')}</p>
					) : (
						<table class="comparison-table">
							<thead>
								<tr>
									<th scope="col">{translate('compare_column_told')}</th>
									<th scope="col">{translate('compare_before')}</th>
									<th scope="col">{translate('compare_after')}</th>
								</tr>
							</thead>
							<tbody>
								{rows.slice(0, most).map((row, index) => (
									<tr key={index} class={`comparison-${row.is}`}>
										<td>
											<ToldTo row={row} />
										</td>
										<td>
											<Seen side="before" times={row.before} onOpen={onOpen} />
										</td>
										<td>
											<Seen side="after" times={row.after} onOpen={onOpen} />
										</td>
									</tr>
								))}
							</tbody>
						</table>
					)}
					{more > 0 && (
						<button type="button" class="link" onClick={() => setMost(most + ROWS)}>
							{translateCount('compare_more', more)}
						</button>
					)}
				</>
			)}
		</section>
	);
}

function Head({ side, title }: { readonly side: Side; readonly title: string }) {
	const { head, site, recorded } = side;
	const started = head.visits.find((visit) => visit.site === site)?.started ?? recorded[0]?.finding.time ?? 0;
	const onClock = clock(head.zone);
	return (
		<div class="comparison-head">
			<h3>{translate(title)}</h3>
			<p class="comparison-site">
				<HostileText text={site} limit={120} opens={false} />
			</p>
			<p class="soft small">
				{started > 0 && started <= 8.64e15 ? `${onClock.full(started)} (${onClock.zone})` : translate('evidence_time_unknown')}
			</p>
			<p class="soft small">
				{[
					translateCount('compare_pages', pagesOf(side).size),
					head.followed ? translateCount('compare_deeds', head.deeds.length) : translate('compare_unfollowed'),
					translateCount('compare_findings', recorded.length),
				].join(' · ')}
			</p>
			{head.note !== '' && (
				<p class="small">
					<HostileText text={head.note} limit={300} />
				</p>
			)}
		</div>
	);
}

function ToldTo({ row: { is, recipient, event, kinds, severity, elsewhere } }: { readonly row: Compared }) {
	return (
		<div class="comparison-told">
			<SeverityMark severity={severity} word="spoken" />
			<div>
				<p>
					<span class="comparison-who">
						<HostileText text={recipientName(recipient)} limit={100} opens={false} />
					</span>{' '}
					<span class={`tag comparison-tag-${is}`}>{translate(`compare_is_${is}`)}</span>
				</p>
				<p class="small">
					<HostileText
						text={kinds.length === 0 ? translate('compare_visit_only') : kinds.map(kindWords).join(', ')}
						limit={300}
					/>
					{event !== '' && (
						<>
							{' · '}
							<HostileText text={translate('compare_event', event)} limit={100} opens={false} />
						</>
					)}
				</p>
				{elsewhere && <p class="soft small">{translate('compare_elsewhere')}</p>}
			</div>
		</div>
	);
}

type SeenProps = { readonly side: 'before' | 'after'; readonly times: Times; readonly onOpen: Props['onOpen'] };

function Seen({ side, times: { sent, unsent, best }, onOpen }: SeenProps) {
	return (
		<>
			<span class="comparison-side soft small">{translate(`compare_${side}`)}</span>
			{best && sent > 0 ? (
				<button type="button" class="link" onClick={() => onOpen(side, best.id)}>
					{translateCount('compare_times', sent)}
				</button>
			) : (
				<span class="soft">{translate('compare_times_zero')}</span>
			)}
			{best && unsent > 0 && <span class="soft small comparison-unsent">{translateCount('compare_unsent', unsent)}</span>}
		</>
	);
}

export function kindWords({ kind, term, plain }: ToldKind): string {
	const words = translate(`kind_${kind}`);
	const named = term === '' ? words : translate('compare_named', words, term);
	return plain ? named : translate('compare_hashed', named);
}

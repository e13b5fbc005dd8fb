import { useId } from 'preact/hooks';
import type { DossierHead } from '../../core/dossier.ts';
import type { Recorded, Report } from '../../core/report.ts';
import { coverageLine } from '../coverage-line.ts';
import { HostileText } from '../hostile-text.tsx';
import { LimitList } from '../limit-list.tsx';
import { translate, translateCount } from '../translate.ts';

type Props = { readonly head: DossierHead; readonly report: Report; readonly recorded: readonly Recorded[] };

/** How much was seen, what was not, and what this cannot show. */
export function Coverage({ head, report, recorded }: Props) {
	const title = useId();
	const { requests, thirdParty, unread, unattributed } = report.counts;
	const unsure = recorded.filter(({ finding }) => finding.outcome !== 'sent').length;
	const late = head.visits.filter((visit) => visit.late && visit.site === report.site).length;
	const { missed = [] } = head.sites.find(({ site }) => site === report.site) ?? {};
	const numbers = [
		['coverage_requests', requests],
		['coverage_third', thirdParty],
		['coverage_findings', recorded.length],
		['coverage_failed', unsure],
		['coverage_unread', unread],
		['coverage_unattributed', unattributed],
	] as const;
	return (
		<section class="part" aria-labelledby={title} id="part-coverage" tabIndex={-1}>
			<h2 id={title}>{translate('report_coverage')}</h2>
			<div class="card coverage">
				{head.origin.is === 'extension' && <p>{coverageLine(report.counts)}</p>}
				<dl class="numbers">
					{numbers.map(([key, count]) => (
						<div key={key}>
							<dt>{translate(key)}</dt>
							<dd>{count.toLocaleString()}</dd>
						</div>
					))}
				</dl>
				{head.unread.length > 0 && (
					<div class="about">
						<h3>{translate('coverage_reasons')}</h3>
						<ul class="limits">
							{head.unread.map(([reason, count]) => (
								<li key={reason}>{translate('coverage_reason', translate(`unread_${reason}`), count.toLocaleString())}</li>
							))}
						</ul>
						{head.sites.length > 1 && <p class="soft small">{translate('coverage_all_sites')}</p>}
					</div>
				)}
				{missed.length > 0 && (
					<div class="about">
						<h3>{translate('coverage_missed')}</h3>
						<ul class="limits">
							{missed.map(([host, count]) => (
								<li key={host}>
									<HostileText
										text={translate('coverage_missed_host', host || translate('coverage_missed_others'), count.toLocaleString())}
									/>
								</li>
							))}
						</ul>
					</div>
				)}
				<ul class="limits">
					<li>{translate('coverage_blocked')}</li>
					<li>{translate(head.followed ? 'coverage_followed' : 'coverage_not_followed')}</li>
					{late > 0 && <li>{translateCount('coverage_late', late)}</li>}
					{head.origin.is === 'har' &&
						head.origin.files.map(({ name, unreadable }, index) =>
							unreadable > 0 ? (
								<li key={index}>
									<HostileText text={name} limit={100} />: {translateCount('report_unreadable', unreadable)}
								</li>
							) : null,
						)}
				</ul>
			</div>
			<LimitList limits={report.limits} folded={false} />
		</section>
	);
}

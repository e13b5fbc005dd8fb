import type { DossierHead } from '../../core/dossier.ts';
import { paragraph } from '../../core/paragraph.ts';
import type { Recorded, Report } from '../../core/report.ts';
import { CopyButton } from '../copy-button.tsx';
import { HostileText } from '../hostile-text.tsx';
import { SeverityMark } from '../severity-mark.tsx';
import { translate, translateCount, translateSentence } from '../translate.ts';
import { verdictIsUnsure } from '../verdict-is-unsure.ts';
import { visibleText } from '../visible-text.ts';
import { timeOrNot } from './time-or-not.ts';
import type { Clock } from './timeline-clock.ts';

type Props = {
	readonly head: DossierHead;
	readonly report: Report;
	readonly recorded: readonly Recorded[];
	readonly clock: Clock;
};

/** The verdict, the paragraph to be printed, and where all this comes from. */
export function ReportHead({ head, report, recorded, clock }: Props) {
	const when = whenOf(head, report.site, recorded, clock);
	const words = paragraph({ report, recorded, when, fromFile: head.origin.is === 'har' })
		.map(translateSentence)
		.join(' ');
	return (
		<>
			<div class={`verdict verdict-${report.severity ?? 'none'}`}>
				{report.severity !== null && <SeverityMark severity={report.severity} word="shown" />}
				<h1 tabIndex={-1}>
					<HostileText text={translateSentence(report.verdict)} limit={500} />
				</h1>
				{verdictIsUnsure(report) && <p>{translate('popup_verdict_unknown')}</p>}
			</div>
			<div class="opening-grid">
				<div class="card paragraph">
					<p>
						<HostileText text={words} limit={4_000} />
					</p>
					<CopyButton words={translate('report_copy_paragraph')} text={visibleText(words)} />
				</div>
				<div class="card origin">
					<dl>
						{when !== null && (
							<div>
								<dt>{translate('report_watched')}</dt>
								<dd>{when}</dd>
							</div>
						)}
						<Origin origin={head.origin} />
						<div>
							<dt>{translate('report_made')}</dt>
							<dd>
								{translate('finding_zone', timeOrNot(head.made, clock), clock.zone)}
								<br />
								<HostileText text={translate('report_version', head.version)} limit={60} />
							</dd>
						</div>
						{head.note !== '' && (
							<div>
								<dt>{translate('report_note')}</dt>
								<dd>
									<HostileText text={head.note} limit={1_000} lines="keep" />
								</dd>
							</div>
						)}
					</dl>
					<p class="soft small">
						{head.redacted === null ? translate('report_with_data') : translateCount('report_redacted', head.redacted)}
					</p>
				</div>
			</div>
		</>
	);
}

function Origin({ origin }: Pick<DossierHead, 'origin'>) {
	if (origin.is === 'extension')
		return (
			<div>
				<dt>{translate('report_source')}</dt>
				<dd>
					<HostileText text={origin.browser} limit={200} />
				</dd>
			</div>
		);
	return (
		<div>
			<dt>{translate('report_source_file')}</dt>
			{origin.files.map(({ name, sha256 }, index) => (
				<dd key={index}>
					<HostileText text={name} limit={200} />
					<br />
					<span class="soft small hash">
						<HostileText text={translate('report_file_hash', sha256)} limit={90} />
					</span>
				</dd>
			))}
		</div>
	);
}

/** From the first page view or request on the site to the last; null where neither has a time. */
function whenOf({ visits }: DossierHead, site: string, recorded: readonly Recorded[], clock: Clock): string | null {
	let first = Number.POSITIVE_INFINITY;
	let last = Number.NEGATIVE_INFINITY;
	const times = [
		...visits.flatMap((visit) => (visit.site === site ? [visit.started] : [])),
		...recorded.map(({ finding }) => finding.time),
	];
	for (const time of times) {
		if (!(time > 0 && time <= 8.64e15)) continue;
		first = Math.min(first, time);
		last = Math.max(last, time);
	}
	return Number.isFinite(first) ? translate('finding_zone', clock.range(first, last), clock.zone) : null;
}

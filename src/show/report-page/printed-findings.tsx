import { HostileText } from '../hostile-text.tsx';
import { sameValue } from '../same-value.ts';
import { SeverityMark } from '../severity-mark.tsx';
import { translate } from '../translate.ts';
import type { FindingRow } from './finding-row.ts';
import { recipientName } from './recipient-name.ts';
import { timeOrNot } from './time-or-not.ts';
import type { Clock } from './timeline-clock.ts';

/** More would be a book, and a browser that stands still. */
const MOST = 2_000;
const MOST_VALUES = 12;

/** Every finding on paper, with what it rests on. */
export function PrintedFindings({ rows, clock }: { readonly rows: readonly FindingRow[]; readonly clock: Clock }) {
	const printed = rows.slice(0, MOST);
	return (
		<>
			{printed.length < rows.length && (
				<p>{translate('print_findings_cut', printed.length.toLocaleString(), rows.length.toLocaleString())}</p>
			)}
			<ol class="plain printed">
				{printed.map(({ recorded: { id, finding }, sentence }) => (
					<li key={id}>
						<p class="printed-head">
							<SeverityMark severity={finding.severity} word="shown" />
							<span>
								{translate('finding_title', String(id))}
								{', '}
								{timeOrNot(finding.time, clock)}
							</span>
							<HostileText text={recipientName(finding.recipient)} limit={120} opens={false} />
							{finding.outcome !== 'sent' && <span class="tag">{translate(`fact_${finding.outcome}`)}</span>}
						</p>
						<p>
							<HostileText text={sentence} limit={500} opens={false} />
						</p>
						<p class="soft small">
							<HostileText text={finding.page} limit={200} opens={false} />
							{finding.stage !== undefined && `. ${translate(`facet_stage_${finding.stage}`)}`}
						</p>
						<ul class="printed-values">
							{sameValue(finding.disclosures.filter(({ about }) => about !== 'context'))
								.slice(0, MOST_VALUES)
								.map(({ kinds, value, certainty, at }, index) => (
									<li key={index}>
										{kinds.map((kind) => translate(`kind_${kind}`)).join(', ')}:{' '}
										<HostileText text={value} limit={160} opens={false} />{' '}
										<span class="soft">
											<HostileText text={at} limit={80} opens={false} />, {translate(`facet_certainty_${certainty}`)}
										</span>
									</li>
								))}
						</ul>
					</li>
				))}
			</ol>
		</>
	);
}

import { useState } from 'preact/hooks';
import { HostileText } from '../hostile-text.tsx';
import { SeverityMark } from '../severity-mark.tsx';
import { translate, translateCount } from '../translate.ts';
import { recipientName } from './recipient-name.ts';
import type { Clock } from './timeline-clock.ts';
import type { Mark } from './timeline-rows.ts';
import { markWords } from './timeline-words.ts';

type Props = { readonly marks: readonly Mark[]; readonly clock: Clock; readonly onOpen: (id: number) => void };

/** Rows that are shown before more are asked for. */
const ROWS = 100;

/** Marks as a table: what the picture shows, for those who do not see it, and what stands in a mark of many. */
export function TimelineMarks({ marks, clock, onOpen }: Props) {
	const [most, setMost] = useState(ROWS);
	const more = Math.min(ROWS, marks.length - most);
	return (
		<>
			<table class="timeline-table">
				<thead>
					<tr>
						<th scope="col">{translate('timeline_column_time')}</th>
						<th scope="col">{translate('timeline_column_what')}</th>
						<th scope="col">{translate('timeline_column_who')}</th>
					</tr>
				</thead>
				<tbody>
					{marks.slice(0, most).map((mark, index) => (
						<tr key={index} class={mark.is === 'finding' ? '' : 'soft'}>
							<td>{clock.full(mark.time)}</td>
							<td>
								<What mark={mark} onOpen={onOpen} />
							</td>
							<td>
								{mark.is === 'finding' && (
									<HostileText text={recipientName(mark.recorded.finding.recipient)} limit={80} opens={false} />
								)}
							</td>
						</tr>
					))}
				</tbody>
			</table>
			{more > 0 && (
				<button type="button" class="link" onClick={() => setMost(most + ROWS)}>
					{translateCount('timeline_show_next', more)}
				</button>
			)}
		</>
	);
}

function What({ mark, onOpen }: { readonly mark: Mark; readonly onOpen: (id: number) => void }) {
	const words = <HostileText text={markWords(mark)} limit={300} opens={false} />;
	if (mark.is !== 'finding') return words;
	const { id, finding } = mark.recorded;
	return (
		<button type="button" class="link timeline-open" onClick={() => onOpen(id)}>
			<SeverityMark severity={finding.severity} word="spoken" /> {words}
			{finding.outcome !== 'sent' && <span class="tag">{translate(`fact_${finding.outcome}`)}</span>}
		</button>
	);
}

import { HostileText } from '../hostile-text.tsx';
import { SeverityMark } from '../severity-mark.tsx';
import { translate, translateCount } from '../translate.ts';
import { dayWords, momentWords } from './date-words.ts';
import type { ListedVisit } from './listed-visit.ts';
import { VisitNote } from './visit-note.tsx';

/** Companies that are named. */
const NAMED = 5;

type Props = {
	readonly visit: ListedVisit;
	/** What it can be compared with: nothing, another visit that is yet to be chosen, or the one that was. */
	readonly compare: 'never' | 'may-begin' | 'has-begun' | ListedVisit;
	readonly onCompare: () => void;
	readonly onNote: (text: string) => Promise<void>;
	readonly onDelete: () => void;
};

/** One visit: what was seen, what the person wrote of it, and what can be done with it. */
export function VisitItem({ visit, compare, onCompare, onNote, onDelete }: Props) {
	const { arrival, started, visits, findings, worst, companies, note, pictures, incognito } = visit;
	const id = visitId(visit);
	const title = `${id}-title`;
	const counts = [translateCount('compare_pages', visits), translateCount('compare_findings', findings)];
	if (pictures > 0) counts.push(translateCount('history_pictures', pictures));
	counts.push(goesWhen(visit));
	return (
		<li id={id} class="visit" tabIndex={-1} aria-labelledby={title}>
			<div class="visit-head">
				<h3 id={title}>
					<time dateTime={new Date(started).toISOString()}>{momentWords(started)}</time>
				</h3>
				{worst !== null && <SeverityMark severity={worst} word="shown" />}
				{incognito && <span class="small">{translate('private_window')}</span>}
			</div>
			<p class="soft small">{counts.join(' · ')}</p>
			<p>
				{companies.length === 0 ? translate('history_told_none') : translateCount('history_told', companies.length)}{' '}
				<HostileText text={companies.slice(0, NAMED).join(', ')} limit={200} opens={false} />
				{companies.length > NAMED && ` ${translateCount('popup_glance_more', companies.length - NAMED)}`}
			</p>
			<VisitNote note={note} of={title} onSave={onNote} />
			<p class="buttons">
				<a href={reportOf(arrival)} aria-describedby={title}>
					{translate('history_open')}
				</a>
				{typeof compare === 'object' && (
					<a href={comparisonOf(visit, compare)} aria-describedby={title}>
						{translate('history_compare_with')}
					</a>
				)}
				{(compare === 'may-begin' || compare === 'has-begun') && (
					<button type="button" class="link" aria-describedby={title} onClick={onCompare}>
						{translate(compare === 'may-begin' ? 'history_compare' : 'history_compare_cancel')}
					</button>
				)}
				<button type="button" class="link visit-delete" aria-describedby={title} onClick={onDelete}>
					{translate('history_delete')}
				</button>
			</p>
		</li>
	);
}

function goesWhen({ incognito, expires }: ListedVisit): string {
	if (incognito) return translate('history_expires_private');
	return expires > Date.now() ? translate('history_expires', dayWords(expires)) : translate('history_expired');
}

/** Where its row stands. */
export function visitId({ arrival }: ListedVisit): string {
	return `visit-${encodeURIComponent(arrival)}`;
}

function reportOf(arrival: string): string {
	return `report.html?${new URLSearchParams({ arrival })}`;
}

/** The earlier one first. */
function comparisonOf(one: ListedVisit, other: ListedVisit): string {
	const [before, after] = one.started < other.started ? [one, other] : [other, one];
	return `report.html?${new URLSearchParams({ arrival: before.arrival, with: after.arrival })}`;
}

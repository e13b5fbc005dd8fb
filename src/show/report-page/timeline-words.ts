import type { Deed } from '../../core/dossier.ts';
import { quote } from '../../core/judge/rule.ts';
import { compareSeverity } from '../../core/judge/severity.ts';
import type { Recorded } from '../../core/report.ts';
import { translate, translateCount, translateSentence } from '../translate.ts';
import { visibleText } from '../visible-text.ts';
import { recipientName } from './recipient-name.ts';
import type { Clock } from './timeline-clock.ts';
import type { Mark, Row } from './timeline-rows.ts';

const LONGEST = 80;
const LONGEST_SENTENCE = 400;

/** What one mark is: "Chose under “Feeling down”", "This site told Meta …". May hold what a page supplied. */
export function markWords(mark: Mark): string {
	if (mark.is === 'page') return translate('timeline_page', quote(mark.visit.page, 300));
	if (mark.is === 'deed') return deedWords(mark.deed);
	if (mark.is === 'consent') return translate(`timeline_consent_${mark.consent.action ?? 'shown'}`);
	const words = translateSentence(mark.recorded.finding.sentence);
	return words.length > LONGEST_SENTENCE ? `${words.slice(0, LONGEST_SENTENCE)}…` : words;
}

/** How many marks of a row are drawn as one: "14 requests to Meta Pixel". */
export function countWords(row: Row, count: number): string {
	if (row.is === 'recipient')
		return translateCount('timeline_marks_requests', count, quote(recipientName(row.recipient), LONGEST));
	return translateCount(`timeline_marks_${row.is}`, count);
}

/** All that a picture shows of marks that are drawn as one, for those who do not see it. */
export function spokenWords(row: Row, marks: readonly Mark[], clock: Clock): string {
	const [first] = marks;
	if (!first) return '';
	const worst = worstOf(marks)?.finding;
	const parts = [timeWords(marks, clock)];
	if (marks.length > 1) parts.push(countWords(row, marks.length));
	else if (row.is === 'recipient') parts.push(recipientName(row.recipient));
	if (worst) parts.push(translate(`severity_${worst.severity}`));
	if (marks.length === 1) parts.push(markWords(first));
	if (worst && marks.length === 1 && worst.outcome !== 'sent') parts.push(translate(`fact_${worst.outcome}`));
	return visibleText(parts.join(', '));
}

/** "14:05:09", "14:05:09 to 14:07:31". */
export function timeWords(marks: readonly Mark[], clock: Clock): string {
	const [from, to] = [marks[0]?.time ?? 0, marks.at(-1)?.time ?? 0].map(clock.full);
	return from === to ? (from ?? '') : translate('timeline_from_to', from ?? '', to ?? '');
}

/** The finding among them that weighs most. */
export function worstOf(marks: readonly Mark[]): Recorded | null {
	let worst: Recorded | null = null;
	for (const mark of marks)
		if (mark.is === 'finding' && (!worst || compareSeverity(mark.recorded.finding.severity, worst.finding.severity) > 0))
			worst = mark.recorded;
	return worst;
}

function deedWords({ did, question, name, made }: Deed): string {
	const done = translate(`timeline_did_${did}`);
	const asked = quote(question || name, LONGEST);
	const words = asked === '' ? done : translate('timeline_did_asked', done, asked);
	return made ? translate('timeline_did_made', words) : words;
}

import type { Format, LocatedFinding } from './analysis.ts';
import { lookup } from './lookup.ts';
import { say } from './say.ts';
import { visibleText } from './visible-text.ts';

const COLUMNS: readonly (readonly [name: string, cell: (found: LocatedFinding) => string])[] = [
	['source', ({ source }) => String(source)],
	['entry', ({ entry }) => String(entry)],
	['time', ({ finding, timed }) => (timed ? new Date(finding.time).toISOString() : '')],
	['method', ({ finding }) => finding.method],
	['url', ({ finding }) => finding.url],
	['page', ({ finding }) => finding.page],
	['site', ({ finding }) => finding.site],
	['organisation', ({ finding }) => finding.recipient.organisation],
	['service', ({ finding }) => finding.recipient.service],
	['domain', ({ finding }) => finding.recipient.domain],
	['role', ({ finding }) => finding.recipient.role],
	['via', ({ finding }) => finding.recipient.via],
	['event', ({ finding }) => finding.event],
	['health', ({ finding }) => finding.health],
	['identity', ({ finding }) => finding.identity],
	['severity', ({ finding }) => finding.severity],
	['disclosures', ({ finding }) => finding.disclosures.map(({ kind, value, at }) => `${kind}: ${value} (${at})`).join('\n')],
	['sentence', ({ finding }) => say(finding.sentence, lookup)],
	['stage', ({ finding }) => finding.stage ?? ''],
	['sent_by', ({ finding: { sentBy } }) => sentBy?.script ?? ''],
	['consent', ({ consent }) => consent.state.state],
	['consent_said', ({ consent }) => consent.said.map(({ sentence }) => say(sentence, lookup)).join('\n')],
];

/** What a spreadsheet takes for the start of a formula, also after blanks and in full-width form. */
const FORMULA = /^[\s\u200b\ufeff]*[=+\-@\t\r＝＋－＠]|^[\t\r\n]/u;

/** RFC 4180, one row a finding; a byte order mark so that spreadsheets read it as UTF-8. */
export const csv = {
	head: () => `\ufeff${COLUMNS.map(([name]) => csvCell(name)).join(',')}\r\n`,
	finding: (found: LocatedFinding) => `${COLUMNS.map(([, cell]) => csvCell(cell(found))).join(',')}\r\n`,
	middle: '',
	unread: null,
	separator: '',
	tail: () => '',
} satisfies Format;

/** One cell: quoted, without characters that show nothing or turn text about, and never a formula. */
export function csvCell(value: string): string {
	const shown = FORMULA.test(value) ? `'${visibleText(value, 'keep')}` : visibleText(value, 'keep');
	return `"${shown.replaceAll('"', '""')}"`;
}

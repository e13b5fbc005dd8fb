import type { VisitConsent } from '../../core/consent/visit-consent.ts';
import type { Deed } from '../../core/dossier.ts';
import { compareSeverity } from '../../core/judge/severity.ts';
import type { Recorded } from '../../core/report.ts';
import { deedLinks } from '../../core/timeline-links.ts';
import type { Recipient, Severity, Visit } from '../../core/types.ts';

/** What stands on a row, in the order of time. */
export type Mark =
	| { readonly is: 'page'; readonly time: number; readonly visit: Visit }
	| { readonly is: 'deed'; readonly time: number; readonly deed: Deed }
	/** The site asked for consent, or the person answered. */
	| { readonly is: 'consent'; readonly time: number; readonly consent: VisitConsent }
	| { readonly is: 'finding'; readonly time: number; readonly recorded: Recorded };

export type Row =
	| { readonly is: 'pages' | 'deeds'; readonly marks: readonly Mark[] }
	| { readonly is: 'recipient'; readonly recipient: Recipient; readonly severity: Severity; readonly marks: readonly Mark[] };

/** Place of a mark: row and place in it. */
export type Spot = { readonly row: number; readonly mark: number };

export type Rows = {
	/** Pages and deeds first, then recipients, the worst first. */
	readonly rows: readonly Row[];
	readonly links: readonly { readonly from: Spot; readonly to: Spot; readonly proven: boolean }[];
	/** Findings without a time. */
	readonly untimed: number;
};

/** Furthest from 1970 that a date can be. */
const FURTHEST = 8.64e15;

/** Puts what was done and what left into rows. */
export function timelineRows(
	recorded: readonly Recorded[],
	deeds: readonly Deed[],
	visits: readonly Visit[],
	consents: readonly VisitConsent[] = [],
): Rows {
	const pages = inTime(visits.map((visit): Mark => ({ is: 'page', time: visit.started, visit })));
	const done = inTime([
		...deeds.map((deed): Mark => ({ is: 'deed', time: deed.time ?? 0, deed })),
		...shownOf(consents).map((consent): Mark => ({ is: 'consent', time: consent.time, consent })),
	]);
	const findings = inTime(recorded.map((one): Mark => ({ is: 'finding', time: one.finding.time, recorded: one })));

	const lanes = new Map<string, { recipient: Recipient; severity: Severity; marks: Mark[] }>();
	for (const mark of findings) {
		if (mark.is !== 'finding') continue;
		const { recipient, severity } = mark.recorded.finding;
		const key = JSON.stringify([recipient.organisation, recipient.service, recipient.via]);
		const lane = lanes.get(key) ?? { recipient, severity, marks: [] };
		lanes.set(key, lane);
		if (compareSeverity(severity, lane.severity) > 0) lane.severity = severity;
		lane.marks.push(mark);
	}
	const rows: Row[] = [
		{ is: 'pages', marks: pages },
		{ is: 'deeds', marks: done },
		...[...lanes.values()]
			.sort((a, b) => compareSeverity(b.severity, a.severity) || b.marks.length - a.marks.length)
			.map((lane) => ({ is: 'recipient', ...lane }) as const),
	];

	const spots = new Map<Deed | Recorded, Spot>();
	for (const [row, { marks }] of rows.entries())
		for (const [mark, one] of marks.entries())
			if (one.is === 'deed' || one.is === 'finding') spots.set(one.is === 'deed' ? one.deed : one.recorded, { row, mark });
	const links = deedLinks(recorded, deeds).flatMap(({ deed, finding, proven }) => {
		const from = spots.get(deeds[deed] as Deed);
		const to = spots.get(recorded[finding] as Recorded);
		return from && to ? [{ from, to, proven }] : [];
	});
	return { rows, links, untimed: recorded.length - findings.length };
}

/** The banner and the answers to it, each once: what stands is told again where the page goes by another address. What a tool says of itself nobody did. */
function shownOf(consents: readonly VisitConsent[]): readonly VisitConsent[] {
	const told = new Map<string, VisitConsent>();
	for (const consent of consents) {
		const { kind, source, action, time } = consent;
		if (kind !== 'banner-shown' && (source !== 'press' || action === undefined)) continue;
		const key = `${time} ${kind} ${source}`;
		if (!told.has(key)) told.set(key, consent);
	}
	return [...told.values()];
}

/** Those that have a time, by it. */
function inTime(marks: readonly Mark[]): readonly Mark[] {
	return marks.filter(({ time }) => time > 0 && time <= FURTHEST).sort((a, b) => a.time - b.time);
}

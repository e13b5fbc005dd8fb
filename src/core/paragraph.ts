import type { Recorded, Report } from './report.ts';
import type { Certainty, Disclosure, HealthLevel, Sentence } from './types.ts';

type ParagraphInput = {
	readonly report: Pick<Report, 'site' | 'verdict' | 'counts'>;
	readonly recorded: readonly Recorded[];
	/** Day, time and zone, as people write them; null where they are not known. */
	readonly when: string | null;
	/** It was read from a recording that someone else made. */
	readonly fromFile: boolean;
};

/** Companies that are named; the others are counted. */
const NAMED = 5;
const LEVELS: readonly HealthLevel[] = ['detail', 'page', 'site', 'none'];

/** A report as a paragraph that can be printed: who, when, what to whom, how many, how sure, and what cannot be known. */
export function paragraph({ report, recorded, when, fromFile }: ParagraphInput): readonly Sentence[] {
	const { site, verdict, counts } = report;
	const seen = fromFile ? 'paragraph_read' : 'paragraph_seen';
	return [
		when === null ? { key: `${seen}_undated`, args: [site] } : { key: seen, args: [when, site] },
		...(counts.requests > 1
			? [
					{
						key: counts.thirdParty === 1 ? 'paragraph_counts_one' : 'paragraph_counts',
						args: [String(counts.requests), String(counts.thirdParty)],
					},
				]
			: []),
		// It speaks to that person ("you"), and whoever prints it does not.
		{ key: 'paragraph_verdict', args: [verdict] },
		...whoWasTold(recorded),
		...howSure(recorded),
		...whenItLeft(recorded),
		...whatIsOpen(recorded),
		{ key: 'paragraph_limit', args: [] },
	];
}

/** Companies by the most that they received. What went to the site's own address, or may not have left, is no ground to name one. */
function whoWasTold(recorded: readonly Recorded[]): Sentence[] {
	const levels = new Map<string, HealthLevel>();
	const persons = new Set<string>();
	for (const { finding } of recorded) {
		const { recipient, outcome, health, identity } = finding;
		if (recipient.via !== 'third-party' || outcome !== 'sent') continue;
		const known = levels.get(recipient.organisation);
		if (known === undefined || LEVELS.indexOf(health) < LEVELS.indexOf(known)) levels.set(recipient.organisation, health);
		if (identity === 'person') persons.add(recipient.organisation);
	}
	const told = LEVELS.slice(0, -1).flatMap((level) => {
		const theirs = [...levels].flatMap(([organisation, one]) => (one === level ? [organisation] : []));
		return theirs.length > 0 ? [{ key: `paragraph_${level}`, args: [names(theirs)] }] : [];
	});
	return persons.size > 0 ? [...told, { key: 'paragraph_person', args: [names([...persons])] }] : told;
}

/** "Meta", "Meta and Snap", "Meta, Snap and 3 others". */
function names(all: readonly string[]): Sentence | string {
	const shown = all.length > NAMED + 1 ? all.slice(0, NAMED) : all.slice(0, -1);
	const last = all.at(-1) ?? '';
	if (shown.length === 0) return last;
	if (shown.length + 1 === all.length) return { key: 'paragraph_names', args: [shown.join(', '), last] };
	return { key: 'paragraph_names_more', args: [shown.join(', '), String(all.length - shown.length)] };
}

function howSure(recorded: readonly Recorded[]): Sentence[] {
	const counts: Record<Certainty, number> = { proven: 0, likely: 0, possible: 0 };
	for (const { finding } of recorded) {
		const best = bestCertainty(finding.disclosures);
		if (best !== null) counts[best]++;
	}
	return (['proven', 'likely', 'possible'] as const).flatMap((certainty) =>
		counts[certainty] === 0 ? [] : [counted(`paragraph_${certainty}`, counts[certainty])],
	);
}

/** How sure the surest is that was told about health or about who the person is; null where only the visit was told. */
export function bestCertainty(disclosures: readonly Disclosure[]): Certainty | null {
	const told = new Set(disclosures.flatMap(({ about, certainty }) => (about === 'context' ? [] : [certainty])));
	return (['proven', 'likely', 'possible'] as const).find((certainty) => told.has(certainty)) ?? null;
}

function whenItLeft(recorded: readonly Recorded[]): Sentence[] {
	const before = recorded.filter(({ finding }) => finding.stage === 'before' && finding.outcome === 'sent').length;
	const during = recorded.filter(({ finding }) => finding.stage === 'during' && finding.outcome === 'sent').length;
	return [
		...(before > 0 ? [counted('paragraph_before', before)] : []),
		...(during > 0 ? [counted('paragraph_during', during)] : []),
	];
}

function whatIsOpen(recorded: readonly Recorded[]): Sentence[] {
	const unsure = recorded.filter(({ finding }) => finding.outcome !== 'sent').length;
	const proxied = recorded.filter(({ finding }) => finding.recipient.via === 'first-party-proxy').length;
	return [
		...(unsure > 0 ? [counted('paragraph_unsure', unsure)] : []),
		...(proxied > 0 ? [counted('paragraph_proxied', proxied)] : []),
	];
}

function counted(key: string, count: number): Sentence {
	return { key: count === 1 ? `${key}_one` : key, args: [String(count)] };
}

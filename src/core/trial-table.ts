import { kindsOf, type ToldKind } from './compare.ts';
import { compareSeverity } from './judge/severity.ts';
import type { Recorded } from './report.ts';
import { isAnswered, TRIAL_KINDS, type TrialKind, type TrialMark } from './trial.ts';
import type { Recipient, Severity } from './types.ts';

/** A visit of a trial as it was recorded. */
export type TrialSide = { readonly mark: TrialMark; readonly recorded: readonly Recorded[] };

/** What one recipient was told in one visit. */
export type TrialCell = {
	/** Requests that left the browser, that told something. */
	readonly sent: number;
	/** About health first. Empty where only the visit itself was told. */
	readonly kinds: readonly ToldKind[];
	readonly severity: Severity;
	/** The finding that proves it best. */
	readonly best: Recorded;
};

/** `before`: until the banner was answered; `after`: from then on. A visit in which nobody answers is all `before`. */
export type TrialTold = { readonly before: TrialCell | null; readonly after: TrialCell | null };

export type TrialRow = {
	readonly recipient: Recipient;
	readonly severity: Severity;
	/** A visit that was not made, or not recorded, is left out. */
	readonly told: Readonly<Partial<Record<TrialKind, TrialTold>>>;
	readonly says: readonly TrialSaying[];
};

/**
 * What may be said of a recipient. Each rests on what was seen; `not-seen` ones only on its absence in one visit.
 * `early`: told before any choice was made. `despite-refusal`: told after it was refused. `despite-gpc`: told in the visit that signals it.
 */
export type TrialSaying = 'early' | 'despite-refusal' | 'despite-gpc' | 'only-accepted' | 'not-seen-refused' | 'not-seen-gpc';

/** Recipients by visits, the worst first. */
export function trialTable(sides: readonly TrialSide[]): readonly TrialRow[] {
	const groups = new Map<
		string,
		{ readonly recipient: Recipient; readonly told: Map<TrialKind, { before: Recorded[]; after: Recorded[] }> }
	>();
	for (const { mark, recorded } of sides)
		for (const one of recorded) {
			const { finding } = one;
			if (finding.outcome !== 'sent') continue;
			const { organisation, service, via } = finding.recipient;
			const key = JSON.stringify([organisation, service, via]);
			const group = groups.get(key) ?? { recipient: finding.recipient, told: new Map() };
			groups.set(key, group);
			const told = group.told.get(mark.is) ?? { before: [], after: [] };
			group.told.set(mark.is, told);
			told[mark.answered !== undefined && finding.time >= mark.answered ? 'after' : 'before'].push(one);
		}
	const made = new Map(sides.map(({ mark }) => [mark.is, mark]));
	return [...groups.values()]
		.map(({ recipient, told }): TrialRow => {
			const cells: Partial<Record<TrialKind, TrialTold>> = {};
			for (const is of TRIAL_KINDS) {
				if (!made.has(is)) continue;
				const { before, after } = told.get(is) ?? { before: [], after: [] };
				cells[is] = { before: cellOf(before), after: cellOf(after) };
			}
			const all = [...told.values()].flatMap(({ before, after }) => [...before, ...after]);
			return { recipient, severity: worstOf(all), told: cells, says: sayings(cells, made) };
		})
		.sort((a, b) => compareSeverity(b.severity, a.severity) || (a.recipient.organisation < b.recipient.organisation ? -1 : 1));
}

function sayings(
	{ untouched, gpc, accepted, refused }: TrialRow['told'],
	made: ReadonlyMap<TrialKind, TrialMark>,
): readonly TrialSaying[] {
	const isMade = (is: TrialKind) => made.has(is) && (!isAnswered(is) || made.get(is)?.answered !== undefined);
	const early = [untouched, accepted, refused].some((told) => told?.before != null);
	const said: TrialSaying[] = [];
	if (refused?.after) said.push('despite-refusal');
	if (gpc?.before) said.push('despite-gpc');
	if (early) said.push('early');
	if (isMade('refused') && !refused?.after) {
		if (accepted?.after && !early) said.push('only-accepted');
		else if (early || accepted?.after) said.push('not-seen-refused');
	}
	if (isMade('gpc') && !gpc?.before && untouched?.before) said.push('not-seen-gpc');
	return said;
}

function cellOf(recorded: readonly Recorded[]): TrialCell | null {
	const [best] = [...recorded].sort((a, b) => compareSeverity(b.finding.severity, a.finding.severity));
	if (best === undefined) return null;
	const kinds = new Map(recorded.flatMap(({ finding }) => kindsOf(finding)).map((kind) => [JSON.stringify(kind), kind]));
	return {
		sent: recorded.length,
		kinds: [...kinds.values()].sort((a, b) => Number(b.about === 'health') - Number(a.about === 'health')),
		severity: best.finding.severity,
		best,
	};
}

function worstOf(recorded: readonly Recorded[]): Severity {
	return recorded.reduce<Severity>(
		(worst, { finding: { severity } }) => (compareSeverity(severity, worst) > 0 ? severity : worst),
		'low',
	);
}

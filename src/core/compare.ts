import { compareSeverity } from './judge/severity.ts';
import type { Recorded } from './report.ts';
import type { Disclosure, Finding, Recipient, Severity } from './types.ts';

/** A kind of value that was told. */
export type ToldKind = Pick<Disclosure, 'about' | 'kind'> & { readonly term: string; readonly plain: boolean };

/** How often something was told in one of the visits. */
export type Times = {
	/** Requests that left the browser with it. */
	readonly sent: number;
	/** Requests that were blocked, failed, or are not known to have left. */
	readonly unsent: number;
	/** The one that proves it best; null where there is none. */
	readonly best: Recorded | null;
};

/** The same kinds of values, told to the same recipient with the same event. */
export type Compared = {
	readonly is: 'new' | 'gone' | 'same';
	readonly recipient: Recipient;
	readonly event: string;
	/** About health first. Empty where only the visit itself was told. */
	readonly kinds: readonly ToldKind[];
	readonly severity: Severity;
	readonly before: Times;
	readonly after: Times;
	/** It was seen on pages only that the other visit did not open. */
	readonly elsewhere: boolean;
};

export type Visited = {
	readonly recorded: readonly Recorded[] /** Addresses of the pages that were opened. */;
	readonly pages: readonly string[];
};

type Group = {
	readonly finding: Finding;
	readonly kinds: readonly ToldKind[];
	readonly before: Recorded[];
	readonly after: Recorded[];
};

/**
 * What was told in two visits of a site, the worst first. Values, times and identifiers are left out of account: they differ each time. What did not leave
 * the browser was not told, so it makes nothing "same".
 */
export function compare(before: Visited, after: Visited): readonly Compared[] {
	const groups = new Map<string, Group>();
	for (const side of ['before', 'after'] as const)
		for (const recorded of { before, after }[side].recorded) {
			const { finding } = recorded;
			const { organisation, service, via } = finding.recipient;
			const kinds = kindsOf(finding);
			const key = JSON.stringify([organisation, service, via, finding.event, kinds]);
			const group = groups.get(key) ?? { finding, kinds, before: [], after: [] };
			groups.set(key, group);
			group[side].push(recorded);
		}
	const opened = { before: pagesOf(before), after: pagesOf(after) };
	return [...groups.values()]
		.flatMap((group) => {
			const [was, now] = [timesOf(group.before), timesOf(group.after)];
			if (was.sent === 0 && now.sent === 0) return [];
			const is = was.sent === 0 ? 'new' : now.sent === 0 ? 'gone' : 'same';
			const [seen, other] = is === 'new' ? [group.after, opened.before] : [group.before, opened.after];
			const elsewhere =
				is !== 'same' && sentOf(seen).every(({ finding: { page } }) => page !== '' && !other.has(withoutQuery(page)));
			const { recipient, event } = group.finding;
			return [
				{ is, recipient, event, kinds: group.kinds, severity: worstOf(group), before: was, after: now, elsewhere } as const,
			];
		})
		.sort((a, b) => compareSeverity(b.severity, a.severity) || b.before.sent + b.after.sent - a.before.sent - a.after.sent);
}

/** Distinct, in one order. Of what stood around it nothing counts. */
export function kindsOf({ disclosures }: Finding): readonly ToldKind[] {
	const kinds = new Map<string, ToldKind>();
	for (const { about, kind, term = '', form } of disclosures) {
		if (about === 'context') continue;
		const one = { about, kind, term, plain: form === 'plain' };
		kinds.set(JSON.stringify([about, kind, term, one.plain]), one);
	}
	return [...kinds].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, kind]) => kind);
}

function timesOf(recorded: readonly Recorded[]): Times {
	const sent = sentOf(recorded);
	const best = (sent.length > 0 ? sent : recorded).reduce<Recorded | null>(
		(worst, one) => (worst && compareSeverity(one.finding.severity, worst.finding.severity) <= 0 ? worst : one),
		null,
	);
	return { sent: sent.length, unsent: recorded.length - sent.length, best };
}

function sentOf(recorded: readonly Recorded[]): readonly Recorded[] {
	return recorded.filter(({ finding }) => finding.outcome === 'sent');
}

function worstOf({ before, after }: Group): Severity {
	return sentOf([...before, ...after]).reduce<Severity>(
		(worst, { finding }) => (compareSeverity(finding.severity, worst) > 0 ? finding.severity : worst),
		'low',
	);
}

function pagesOf({ recorded, pages }: Visited): ReadonlySet<string> {
	return new Set([...pages, ...recorded.map(({ finding }) => finding.page)].map(withoutQuery));
}

/** Addresses of one page differ in what stands behind `?` and `#`. */
export function withoutQuery(address: string): string {
	return address.split(/[?#]/, 1)[0] ?? '';
}

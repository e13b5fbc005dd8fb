import type { Recorded } from './report.ts';
import type { IdentityKind } from './types.ts';

/** One identifier that companies passed on to one another by redirects: who had it, in order, and the findings that show each step. */
export type Chain = {
	readonly value: string;
	/** At least two organisations, each once. */
	readonly organisations: readonly string[];
	/** What the second and every later organisation received, in order. */
	readonly steps: readonly Recorded[];
};

/** Kinds that tell one browser or one person from all others. */
const IDENTIFIERS: ReadonlySet<string> = new Set([
	'browser-id',
	'click-id',
	'device-id',
	'account',
	'patient-id',
	'email',
	'phone',
] satisfies IdentityKind[]);
/** A shorter one may be the same by chance. */
const SHORTEST = 8;
const MOST_CHAINS = 200;
const MOST_STEPS = 12;

/**
 * Follows identifiers along redirects: a company that answers with another company's address, and an identifier in it, has passed that
 * identifier on. An identifier that comes back to a company that had it ends its chain.
 */
export function chains(recorded: readonly Recorded[]): Chain[] {
	const open = new Map<string, { value: string; organisations: string[]; steps: Recorded[] }>();
	const inOrder = [...recorded].sort((a, b) => a.finding.time - b.finding.time || a.id - b.id);
	const found: Chain[] = [];
	for (const one of inOrder) {
		const { passedOn, recipient, url } = one.finding;
		if (!passedOn || recipient.via !== 'third-party' || passedOn.by.organisation === recipient.organisation) continue;
		for (const value of identifiers(one)) {
			const before = open.get(keyOf(passedOn.from, value));
			if (!before && found.length >= MOST_CHAINS) continue;
			const chain = before ?? { value, organisations: [passedOn.by.organisation], steps: [] };
			if (chain.organisations.includes(recipient.organisation) || chain.steps.length >= MOST_STEPS) continue;
			if (!before) found.push(chain);
			chain.organisations.push(recipient.organisation);
			chain.steps.push(one);
			open.delete(keyOf(passedOn.from, value));
			open.set(keyOf(url, value), chain);
		}
	}
	return found;
}

/** What stands in the request itself: cookies and the Referer are the browser's doing, not the answer's. */
function identifiers({ finding }: Recorded): Set<string> {
	const values = finding.disclosures
		.filter(
			({ about, kind, form, value, at }) =>
				about === 'identity' &&
				IDENTIFIERS.has(kind) &&
				form !== 'masked' &&
				value.length >= SHORTEST &&
				!at.startsWith('header/'),
		)
		.map(({ value }) => value);
	return new Set(values);
}

function keyOf(url: string, value: string): string {
	return `${value}\n${url}`;
}

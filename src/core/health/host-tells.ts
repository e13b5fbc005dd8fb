import { remembered } from '../remembered.ts';
import type { HealthKind } from '../types.ts';
import { hostWords } from './host-words.ts';
import { knownSite } from './sites.ts';
import { matchTerms, type TermMatch } from './vocabulary.ts';

/** What a host's very name tells about its visitor: a condition, a medication, a trait. */
export type HostTells = { readonly term: string; readonly kind: HealthKind };

/** Reads a host name: listed ones as the list says, others by the health terms in their words. Null where the name tells nothing. */
export const hostTells: (hostname: string) => HostTells | null = remembered((hostname) => {
	const known = knownSite(hostname, null);
	if (known) return known.tells ?? null;

	const { site, below } = hostWords(hostname);
	const matches = [site, below].flatMap((words) => matchTerms(words.join(' ')));
	const found = strongest(matches);
	return found ? { term: found.term, kind: found.kind } : null;
});

function strongest(matches: readonly TermMatch[]): TermMatch | undefined {
	return matches.find(({ weight }) => weight === 'sure') ?? matches.find(({ weight }) => weight === 'topic');
}

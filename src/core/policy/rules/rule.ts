import type { Claim, ClaimKind, Said, Stance } from '../claim.ts';
import type { Deed } from '../deeds.ts';

/** What a rule looks at: one sentence as {@link matchable} gives it, and what the grammar made of its sharing and selling. */
export type Case = { readonly text: string; readonly deeds: readonly Deed[] };

/** A rule reads one kind of claim out of a sentence. All rules look at every sentence; `index.ts` names them. */
export type Rule = { readonly id: string; readonly finds: (read: Case) => readonly Said[] };

const NOTHING = { with: [], named: [], what: [], purposes: [], unless: null } as const;

/** A claim of which only kind and stance are known. */
export function plain(kind: ClaimKind, stance: Stance, more: Partial<Claim> = {}): Said {
	return { kind, stance, ...NOTHING, ...more };
}

/** A sentence as rules match it: straight apostrophes and quotes, one space, no hyphen in "opt-in" and "e-mail". */
export function matchable(text: string): string {
	return text
		.replace(/[’‘]/g, "'")
		.replace(/[“”]/g, '"')
		.replace(/\b(opt|e|third|de)-(?=\p{L})/giu, '$1 ')
		.replace(/\s+/g, ' ');
}

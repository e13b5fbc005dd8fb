import type { HealthKind } from '../types.ts';

/**
 * How much a term says by itself. `sure`: names health anywhere ("fluoxetine"). `topic`: does on a health site ("depression").
 * `service`: what every such site offers ("therapy", "appointment"): counts where something was done (event, label, parameter), not in an
 * address or a title. `ambiguous`: only beside another term in the same text, or, for a scale, beside a number ("gad", "prep").
 */
export type Weight = 'sure' | 'topic' | 'service' | 'ambiguous';

export type TermMatch = { readonly term: string; readonly kind: HealthKind; readonly weight: Weight };

/** Health terms in a text: tokenised, longest phrase first, never a substring; ambiguous ones only where they are supported. */
export function matchTerms(_text: string): readonly TermMatch[] {
	return [];
}

import type { HealthVerdict } from '../types.ts';
import type { PageSignals } from './page-signals.ts';

export type PageFacts = { readonly url: string; readonly title: string | null; readonly signals: PageSignals | null };

/** Whether a page is on a health site, with reasons. */
export function classify(_page: PageFacts): HealthVerdict {
	return { is: false, category: null, because: [] };
}

import { type ConsentSummary, consentLine } from '../core/consent/consent-summary.ts';
import { translateCount } from './translate.ts';

/** The one line on consent; null where there is nothing to say. */
export function consentWords(summary: Pick<ConsentSummary<unknown>, 'companies' | 'refusal'>): string | null {
	const line = consentLine(summary);
	return line && translateCount(line.key, line.count);
}

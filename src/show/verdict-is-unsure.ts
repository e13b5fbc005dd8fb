import type { Report } from '../core/report.ts';

/** The verdict speaks of one request, and that was cut off: it is not known whether it was sent. */
export function verdictIsUnsure({ recipients: [worst] }: Report): boolean {
	const named = worst?.health === 'page' || worst?.health === 'detail';
	return named && worst.facts[0]?.recorded.finding.outcome === 'unknown';
}

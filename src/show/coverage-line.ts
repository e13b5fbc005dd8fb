import type { Report } from '../core/report.ts';
import { translate } from './translate.ts';

/** How many requests were recorded of those that are known: what was missed is known where the browser restarted the worker, and pages told of it. */
export function coverageLine({ requests, missed = 0 }: Report['counts']): string {
	return translate('coverage_line', requests.toLocaleString(), (requests + missed).toLocaleString());
}

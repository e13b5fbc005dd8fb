import type { TabState } from '../core/messages.ts';
import type { Report } from '../core/report.ts';
import type { HealthVerdict } from '../core/types.ts';

/** What the popup has to say; one screen each. */
export type TabStage =
	| { readonly is: 'connecting' }
	| { readonly is: 'silent' }
	| { readonly is: 'no-access' }
	| { readonly is: 'no-page' }
	| { readonly is: 'error'; readonly message: string }
	| { readonly is: 'not-health'; readonly site: string; readonly health: HealthVerdict }
	| { readonly is: 'unwatched'; readonly site: string }
	| { readonly is: 'waiting' | 'clean' | 'findings'; readonly report: Report; readonly late: boolean; readonly chosen: boolean };

/**
 * Which screen a state asks for. What was heard last stays on screen when the worker falls silent: it is old, not wrong.
 * @param state null until the first is heard
 * @param silent the worker does not answer
 */
export function tabStage(state: TabState | null, silent: boolean): TabStage {
	if (state === null) return { is: silent ? 'silent' : 'connecting' };
	if (state.is === 'no-access' || state.is === 'no-page' || state.is === 'error') return state;
	if (state.is === 'not-health') {
		// A choice about a site that is not watched can only have been "do not watch".
		if (state.chosen) return { is: 'unwatched', site: state.site };
		return { is: 'not-health', site: state.site, health: state.health };
	}
	const { report, late, chosen } = state;
	if (report.recipients.length > 0) return { is: 'findings', report, late, chosen };
	return { is: report.counts.requests === 0 ? 'waiting' : 'clean', report, late, chosen };
}

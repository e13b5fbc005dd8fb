import type { Context } from '../core/examine.ts';
import type { Action } from '../core/types.ts';
import type { HarSurvey } from './har.ts';

const lists = new WeakMap<HarSurvey, Map<string, readonly Action[]>>();

/** What was done before a request of this page: as an export of ours says, and as the person says besides. The list of a page is always the same one. */
export function actionsFor(survey: HarSurvey, pageref: string, typed: readonly Action[]): Pick<Context, 'actions' | 'followed'> {
	const { recorded } = survey;
	if (recorded === null || recorded.actions.length === 0) return { actions: typed, followed: false };
	const known = lists.get(survey) ?? new Map<string, readonly Action[]>();
	lists.set(survey, known);
	const visit = survey.pages.has(pageref) ? pageref : '';
	const actions = known.get(visit) ?? [...recordedActions(survey, visit), ...typed];
	known.set(visit, actions);
	return { actions, followed: recorded.followed };
}

/** What an export of ours says was done; leaving a page counts for that page only. */
export function recordedActions({ recorded }: HarSurvey, visit?: string): readonly Action[] {
	const actions = recorded?.actions ?? [];
	const asked = visit === undefined ? actions : actions.filter(({ on }) => on === undefined || on === visit);
	return asked.map(({ on: _on, ...action }) => action);
}

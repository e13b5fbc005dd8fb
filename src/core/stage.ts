import type { Action, Stage } from './types.ts';

/** What leaves within this time of the page's end is sent on leaving, milliseconds. */
const LEAVING = 2_000;

/** When a request left, by what the person had done on the site until then, oldest first. */
export function stageOf(time: number, actions: readonly Action[]): Stage | null {
	const before = actions.filter((action) => action.time !== null && action.time <= time);
	if (before.some(({ did, time: then }) => did === 'left' && time - (then ?? 0) <= LEAVING)) return 'leaving';
	if (before.some(({ did }) => did === 'submitted')) return 'submitted';
	return before.some(({ did }) => did !== 'left') ? 'during' : 'before';
}

/** True where something typed or chosen left before the person sent it off: nothing was pressed or submitted since, nor the page left. */
export function unsubmitted(action: Action, time: number, actions: readonly Action[]): boolean {
	if (action.time === null || action.did === 'pressed') return false;
	const since = action.time;
	const isSentOff = ({ did, time: then }: Action) =>
		(did === 'pressed' || did === 'submitted' || did === 'left') && then !== null && then >= since && then <= time;
	return !actions.some(isSentOff);
}

import { isInterface } from './health/interface-words.ts';
import type { Action, Stage } from './types.ts';

/** What leaves within this time of the page's end is sent on leaving, milliseconds. */
const LEAVING = 2_000;

/** When a request left, by what the person had done on the site until then, oldest first. */
export function stageOf(time: number, actions: readonly Action[]): Stage | null {
	if (!Number.isFinite(time)) return null;
	const before = actions.filter((action) => isUntil(action, time));
	const last = before.at(-1);
	// Only where the page was not come back to since.
	if (last?.did === 'left' && time - (last.time ?? 0) <= LEAVING) return 'leaving';
	if (before.some((action, at) => isSentOff(action, before.slice(0, at)))) return 'submitted';
	return before.some(({ did }) => did !== 'left') ? 'during' : 'before';
}

/** True where something typed or chosen left before the person sent it off: nothing was pressed or submitted since, nor the page left. */
export function unsubmitted(action: Action, time: number, actions: readonly Action[]): boolean {
	const { time: since } = action;
	if (since === null || since > time || !isFilledIn(action)) return false;
	const ends = (one: Action) => one.did === 'submitted' || one.did === 'left' || (isPress(one) && !isSame(one, action));
	return !actions.some((one) => isUntil(one, time) && one.time >= since && ends(one));
}

type Timed = Action & { readonly time: number };

function isUntil(action: Action, time: number): action is Timed {
	return action.time !== null && action.time <= time;
}

/** An answer, whatever it is made of: a choice, or a card among others of its kind. It sends nothing off, but for "Back" beside "Next". */
export function isAnswer({ did, index, value }: Action): boolean {
	return did === 'chose' || (did === 'pressed' && index !== undefined && !isInterface(value));
}

/** A form was submitted, or a button pressed after something was filled in: pages without a form send off what they hold on such a press. */
function isSentOff(action: Action, before: readonly Action[]): boolean {
	if (action.did === 'submitted') return true;
	return isPress(action) && before.some(isFilledIn) && !before.some((one) => isSame(action, one));
}

function isPress(action: Action): boolean {
	return action.did === 'pressed' && !isAnswer(action);
}

function isFilledIn({ did }: Action): boolean {
	return did === 'typed' || did === 'chose';
}

/** A press of the choice itself, as of its label. */
function isSame(press: Action, { did, value, code, question }: Action): boolean {
	if (did !== 'chose') return false;
	return press.value === value || (press.code !== undefined && press.code === code && press.question === question);
}

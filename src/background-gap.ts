import browser from 'webextension-polyfill';
import { LOADED } from './core/messages.ts';
import type { Found, Gap } from './observe/gap.ts';
import type { TabState } from './observe/tab-state.ts';
import type { Arrivals } from './store/arrivals.ts';

/** A page that has just begun, and what takes a while to load, are asked again. */
const ASK = [1_000, 5_000];
/** What pages have told that were left long before: it waited for a worker that lives long enough to count. */
const SETTLE = 500;
const CLOSE = 6_000;

type Parts = {
	readonly tabs: TabState;
	readonly gap: Gap;
	readonly arrivals: Pick<Arrivals, 'missed' | 'known'>;
	readonly changed: (tabId: number) => void;
};

/** A worker began in place of another: counts what neither was told of. */
export function lookIntoGap({ tabs, gap, arrivals, changed }: Parts): void {
	function ask(): void {
		const since = gap.since();
		if (since === null) return;
		for (const [tabId, { current }] of tabs.tabs) {
			if (current === null || current.suspected) continue;
			const target = { tabId, allFrames: true };
			// What the frames know comes as notes of theirs. A frame may be gone by now, or be none that we may enter.
			browser.scripting.executeScript({ target, func: sayLoaded, args: [LOADED, since] }).catch(() => undefined);
		}
	}

	async function count({ missed, counted }: Found): Promise<void> {
		const kept = missed.map(({ view, hosts, unchecked }) => arrivals.missed(view, hosts, unchecked));
		for (const { view } of missed) changed(view.tabId);
		if ((await Promise.all(kept)).every((isKept) => isKept)) counted();
	}

	for (const time of ASK) setTimeout(ask, time);
	setTimeout(() => void count(gap.settle(tabs, arrivals.known, Date.now() - CLOSE)), SETTLE);
	setTimeout(() => void count(gap.close(tabs, arrivals.known)), CLOSE);
}

/** Runs in the frame, in our own world: `content/loaded.ts` stands there. */
function sayLoaded(name: string, since: number): void {
	Reflect.get(globalThis, name)?.(since);
}

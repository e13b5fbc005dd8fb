import browser from 'webextension-polyfill';
import type { PrivateTabs } from './observe/private-tabs.ts';
import type { TabState } from './observe/tab-state.ts';
import type { Store } from './store/store.ts';

type Parts = {
	readonly privates: PrivateTabs;
	readonly tabs: TabState;
	readonly store: Pick<Store, 'deletePrivate'>;
};

/** What was recorded in private windows goes when the last of them is closed. A tab tells of its window, also where the browser has no windows. */
export type PrivateWindows = {
	/** Asks the browser of a tab that it has told nothing of. */
	readonly ask: (tabId: number) => Promise<void>;
	/** Forgets what private tabs showed, where none is open; gives whether that is so. */
	readonly forget: () => Promise<boolean>;
	/** Deletes what is kept of private tabs that are forgotten. */
	readonly erase: () => Promise<void>;
};

export function createPrivateWindows({ privates, tabs, store }: Parts): PrivateWindows {
	return {
		async ask(tabId) {
			// One that is gone already is as good as private.
			privates.saw(await browser.tabs.get(tabId).catch(() => ({ id: tabId, incognito: true })));
		},
		async forget() {
			const open = await browser.tabs.query({});
			for (const tab of open) privates.saw(tab);
			if (open.some(({ incognito }) => incognito)) return false;
			privates.forget();
			tabs.forgetPrivate();
			return true;
		},
		erase: () =>
			store.deletePrivate(() => {
				const open = [...tabs.views.values()].filter(({ incognito }) => incognito);
				return new Set(open.flatMap(({ arrival, visit }) => [arrival, visit]));
			}),
	};
}

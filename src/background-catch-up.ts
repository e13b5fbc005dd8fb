import browser from 'webextension-polyfill';
import type { TabBook } from './observe/tab-book.ts';
import type { TabState } from './observe/tab-state.ts';

type Parts = { readonly tabs: TabState; readonly book: TabBook; readonly isWatched: (url: string, tabId: number) => boolean };

/** What was told of navigations while a worker was being stopped is lost: the browser is asked what the tabs show now. */
export async function catchUp({ tabs, book, isWatched }: Parts): Promise<void> {
	const open = await browser.tabs.query({});
	const now = Date.now();
	const ids = new Set(open.map(({ id }) => id));
	for (const tabId of [...tabs.tabs.keys()]) if (!ids.has(tabId)) book.closed(tabId, now);
	const asked = open.map(async ({ id: tabId, url }) => {
		if (tabId === undefined || url === undefined || (!isWatched(url, tabId) && !tabs.tabs.has(tabId))) return;
		// Chrome names the document, which the polyfill's types do not know.
		const frame: unknown = await browser.webNavigation.getFrame({ tabId, frameId: 0 }).catch(() => null);
		const page = frame as { readonly url: string; readonly documentId?: string } | null;
		if (page !== null) book.found({ tabId, url: page.url, time: now, documentId: page.documentId });
	});
	await Promise.all(asked);
}

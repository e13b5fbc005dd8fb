import browser from 'webextension-polyfill';
import type { Recording } from './background-recording.ts';
import type { Scripts } from './background-scripts.ts';
import type { PageNote } from './core/messages.ts';
import { type Decision, decide } from './observe/decide.ts';
import type { Listening } from './observe/listening.ts';
import type { MessageSender } from './observe/message.ts';
import type { PrivateTabs } from './observe/private-tabs.ts';
import type { Navigation, TabBook } from './observe/tab-book.ts';
import type { TabState } from './observe/tab-state.ts';
import type { Memory } from './store/memory.ts';
import { learn } from './store/remembered.ts';

/** Requests that end a page are sent after it was left. */
const LISTEN_ON = 10_000;
/** A page that hints at health has this long to say so itself; its content script looks twice. */
const HOLD = 15_000;

type Parts = {
	readonly tabs: TabState;
	readonly book: TabBook;
	readonly memory: Memory;
	readonly privates: PrivateTabs;
	readonly recording: Recording;
	readonly listening: Listening;
	readonly scripts: Scripts;
	readonly changed: (tabId: number) => void;
};

/** Which open pages are watched, beyond what their addresses say. */
export type Watch = {
	/** Watches an open page from now on, and records what was held of it. */
	readonly watch: (navigation: Navigation, decision: Decision) => void;
	/** The tab's page is only suspected: waits for its own words, then gives it up. */
	readonly awaitWords: (tabId: number) => void;
	/** A page told of itself. Rejects when that cannot be remembered. */
	readonly hearSignals: (note: Extract<PageNote, { note: 'signals' }>, sender: MessageSender) => Promise<void>;
	/** Decides anew about the open pages of a site, or of all. */
	readonly lookAtTabs: (site: string | null) => Promise<void>;
	/** Listens to requests while a watched page is open or on its way, and a while longer. */
	readonly listen: () => void;
	/** The same for a worker that has just begun: a page may have been left before it. */
	readonly listenOn: () => void;
};

export function createWatch({ tabs, book, memory, privates, recording, listening, scripts, changed }: Parts): Watch {
	function listen(): void {
		if (tabs.tabs.size > 0) listening.on();
		else if (listening.isOn()) setTimeout(() => tabs.tabs.size === 0 && listening.off(), LISTEN_ON);
	}

	function watch(navigation: Navigation, decision: Decision): void {
		book.late(navigation, decision);
		recording.confirm();
		scripts.late(navigation.tabId);
		listen();
	}

	function isWatched(tabId: number, site: string): boolean {
		const { current } = tabs.tab(tabId);
		return current?.site === site && !current.suspected;
	}

	return {
		listen,
		watch,
		listenOn() {
			const justLeft = [...tabs.left.values()].some((time) => Date.now() - time < LISTEN_ON);
			if (tabs.tabs.size === 0 && !justLeft) listening.off();
			else listen();
		},
		awaitWords(tabId) {
			const { current } = tabs.tab(tabId);
			if (current?.suspected !== true) return;
			setTimeout(() => {
				if (tabs.views.get(current.visit)?.suspected === false) return;
				recording.doubt(current.visit);
				book.doubt(current.visit, Date.now());
				listen();
			}, HOLD);
		},
		async hearSignals({ signals }, { tab, url, documentId }) {
			if (tab?.id === undefined || url === undefined) return;
			const known = privates.known(tab.id, memory.now());
			const decision = decide({ url, title: tab.title ?? null, signals }, known);
			if (decision?.watched !== true) return;
			const { site, health } = decision;
			const byAddress = decide({ url, title: null, signals: null }, known);
			const isNew = health.is && !decision.chosen && byAddress?.health.is === false;
			if (isNew && privates.has(tab.id)) privates.learn(site, health);
			else if (isNew) {
				await memory.keep(learn(memory.now(), site, health));
				scripts.register();
			}
			// The tab may have gone on since.
			const now = await browser.tabs.get(tab.id).catch(() => null);
			if (now?.url !== url || isWatched(tab.id, site)) return;
			watch({ tabId: tab.id, url, time: Date.now(), documentId }, decision);
		},
		async lookAtTabs(site) {
			for (const { id, url, title, incognito } of await browser.tabs.query({})) {
				if (id === undefined || url === undefined) continue;
				privates.saw({ id, incognito });
				const decision = decide({ url, title: title ?? null, signals: null }, privates.known(id, memory.now()));
				if (decision === null || (site !== null && decision.site !== site)) continue;
				if (decision.watched) watch({ tabId: id, url, time: Date.now() }, decision);
				else book.unwatch(decision.site, Date.now());
				changed(id);
			}
			listen();
		},
	};
}

import browser, { type Runtime } from 'webextension-polyfill';
import type { TabState } from './core/messages.ts';
import type { Recorded } from './core/report.ts';
import { type Badge, badge } from './store/badge.ts';

/** A tab is shown anew at most this often, in milliseconds. */
const SHOW_EVERY = 250;

type Shown = { readonly page: string; readonly recorded: readonly Recorded[] };
type Sources = {
	readonly state: (tabId: number) => Promise<TabState>;
	/** The page that the tab shows, and what was recorded of its visit; null where it is not watched. */
	readonly shown: (tabId: number) => Promise<Shown | null>;
};

/** Keeps badge and open popups at what is known of their tabs. */
export type Screens = {
	/** What is known of the tab has changed; shown a little later, once for many changes. */
	readonly changed: (tabId: number) => void;
	/** The popup at the other end of the port shows this tab from now on. */
	readonly follow: (port: Runtime.Port, tabId: number) => void;
	readonly leave: (port: Runtime.Port) => void;
	readonly show: (tabId: number) => Promise<void>;
	readonly closed: (tabId: number) => void;
	/** Shows anew whatever a popup is open about. */
	readonly showAll: () => void;
};

export function createScreens({ state, shown }: Sources): Screens {
	const followers = new Map<Runtime.Port, number>();
	const due = new Set<number>();
	/** What stands on the toolbar: the browser draws it anew whenever it is told, and forgets it with the page. */
	const badges = new Map<number, string>();

	async function show(tabId: number): Promise<void> {
		const badged = shown(tabId).then((found) => showBadge(tabId, found));
		await Promise.all([badged.catch(() => closed(tabId)), showPopup(tabId)]);
	}

	function closed(tabId: number): void {
		badges.delete(tabId);
	}

	/** @throws when the tab is gone */
	async function showBadge(tabId: number, found: Shown | null): Promise<void> {
		const made = badge(found?.recorded ?? []);
		const now = JSON.stringify([found?.page, made]);
		if (found !== null && badges.get(tabId) === now) return;
		badges.set(tabId, now);
		await drawBadge(tabId, made, found !== null);
	}

	async function showPopup(tabId: number): Promise<void> {
		const ports = [...followers].filter(([, of]) => of === tabId).map(([port]) => port);
		if (ports.length === 0) return;
		const now = await state(tabId);
		for (const port of ports) {
			try {
				port.postMessage(now);
			} catch {
				followers.delete(port);
			}
		}
	}

	return {
		show,
		closed,
		follow: (port, tabId) => void followers.set(port, tabId),
		leave: (port) => void followers.delete(port),
		showAll() {
			for (const tabId of new Set(followers.values())) void show(tabId);
		},
		changed(tabId) {
			if (due.has(tabId)) return;
			due.add(tabId);
			setTimeout(() => {
				due.delete(tabId);
				void show(tabId);
			}, SHOW_EVERY);
		},
	};
}

/** @throws when the tab is gone */
async function drawBadge(tabId: number, { companies, text, colour }: Badge, isWatched: boolean): Promise<void> {
	const name = browser.i18n.getMessage('extension_name');
	const key = companies === 0 ? (text === '' ? 'badge_none' : 'badge_own') : companies === 1 ? 'badge_one' : 'badge_other';
	const title = isWatched ? browser.i18n.getMessage(key, [String(companies)]) : name;
	await browser.action.setBadgeText({ tabId, text });
	await browser.action.setTitle({ tabId, title });
	if (text === '') return;
	await browser.action.setBadgeBackgroundColor({ tabId, color: colour });
	await browser.action.setBadgeTextColor({ tabId, color: '#ffffff' });
}

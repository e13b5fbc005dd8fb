import type { Visit } from '../core/types.ts';
import { createDocuments, type Doc, type Documents } from './documents.ts';

/** One page view that is watched. */
export type View = Visit & {
	/** Not watched yet: what it sends is held in memory until the page's own words decide. */
	readonly suspected: boolean;
	/** Address under which its document was loaded, where the page has changed it since. */
	readonly loaded?: string;
};

/** A tab with a watched page in it, or on its way to one. */
export type Tab = {
	readonly current: View | null;
	/** Document of the current page, where the browser has named it. */
	readonly document: string | null;
	/** Where a navigation is under way. */
	readonly next: View | null;
	/** When the current page was come to. */
	readonly since: number;
	/** Page views of the current arrival. */
	readonly views: number;
};
export const NO_TAB: Tab = { current: null, document: null, next: null, since: 0, views: 0 };

/** What is known of tabs, views and documents: all that places a request. Copied out through `changed`, so that it outlives the worker. */
export type TabState = {
	readonly tabs: ReadonlyMap<number, Tab>;
	readonly views: ReadonlyMap<string, View>;
	/** Visit → when its page was left. */
	readonly left: ReadonlyMap<string, number>;
	/** Sites of tabs that are not watched: in memory only, and only to keep their requests out of the unattributed count. */
	readonly ordinary: ReadonlyMap<number, string>;
	readonly docs: Documents;
	readonly tab: (tabId: number) => Tab;
	readonly setTab: (tabId: number, tab: Tab) => void;
	readonly setView: (view: View) => View;
	readonly setOrdinary: (tabId: number, site: string | null) => void;
	/** Forgets its views, and the tabs that show them. */
	readonly forget: (arrival: string) => void;
	/** Forgets all that was shown in private windows. */
	readonly forgetPrivate: () => void;
	/** What was left long before is forgotten. */
	readonly leave: (view: View, time: number) => void;
	/** Visits that a tab shows, or is on its way to. */
	readonly live: () => ReadonlySet<string>;
	/** Takes up what an earlier worker copied out; what was left long before `now` is forgotten. */
	readonly load: (entries: Iterable<readonly [key: string, value: unknown]>, now: number) => void;
	readonly clear: () => void;
};

const MAX_VIEWS = 300;
const MAX_ORDINARY = 500;
/** No more requests are expected of pages that were left this long ago, milliseconds. */
const FORGET_LEFT = 300_000;

/** `changed`: an entry to copy out, `undefined` to remove it. `over`: nothing known belongs to this arrival any more. */
export function createTabState(changed: (key: string, value: unknown) => void, over: (arrival: string) => void): TabState {
	const tabs = new Map<number, Tab>();
	const views = new Map<string, View>();
	const left = new Map<string, number>();
	const ordinary = new Map<number, string>();
	const docs = createDocuments((id, doc) => changed(`doc:${id}`, doc));

	function live(): Set<string> {
		const shown = [...tabs.values()].flatMap(({ current, next }) => [current, next]);
		return new Set(shown.flatMap((view) => (view === null ? [] : [view.visit])));
	}

	function forgetOldestView(): void {
		const kept = live();
		const oldest = [...views.values()].find((view) => !kept.has(view.visit));
		if (oldest === undefined) return;
		forget(oldest.visit);
	}

	function forget(visit: string): void {
		const arrival = views.get(visit)?.arrival;
		views.delete(visit);
		left.delete(visit);
		changed(`view:${visit}`, undefined);
		changed(`left:${visit}`, undefined);
		if (arrival !== undefined && ![...views.values()].some((view) => view.arrival === arrival)) over(arrival);
	}

	function forgetLeft(now: number): void {
		for (const [visit, time] of [...left]) if (now - time > FORGET_LEFT) forget(visit);
	}

	function setTab(tabId: number, tab: Tab): void {
		const empty = tab.current === null && tab.next === null;
		if (empty && !tabs.has(tabId)) return;
		if (empty) tabs.delete(tabId);
		else tabs.set(tabId, tab);
		const isSure = [tab.current, tab.next].every((view) => view?.suspected !== true);
		changed(`tab:${tabId}`, empty || !isSure ? undefined : tab);
	}

	function forgetArrival(arrival: string): void {
		for (const [tabId, tab] of [...tabs]) {
			if (tab.current?.arrival === arrival) setTab(tabId, { ...NO_TAB, next: tab.next });
			if (tab.next?.arrival === arrival) setTab(tabId, { ...(tabs.get(tabId) ?? NO_TAB), next: null });
		}
		for (const view of [...views.values()]) if (view.arrival === arrival) forget(view.visit);
	}

	return {
		tabs,
		views,
		left,
		ordinary,
		docs,
		live,
		tab: (tabId) => tabs.get(tabId) ?? NO_TAB,
		setTab,
		setView(view) {
			views.delete(view.visit);
			views.set(view.visit, view);
			if (!view.suspected) changed(`view:${view.visit}`, view);
			if (views.size > MAX_VIEWS) forgetOldestView();
			return view;
		},
		setOrdinary(tabId, site) {
			ordinary.delete(tabId);
			if (site === null) return;
			ordinary.set(tabId, site);
			const [oldest] = ordinary.keys();
			if (ordinary.size > MAX_ORDINARY && oldest !== undefined) ordinary.delete(oldest);
		},
		forget: forgetArrival,
		forgetPrivate() {
			const shown = [...views.values()].flatMap(({ incognito, arrival }) => (incognito ? [arrival] : []));
			for (const arrival of new Set(shown)) forgetArrival(arrival);
			docs.forgetPrivate();
		},
		leave(view, time) {
			left.set(view.visit, time);
			changed(`left:${view.visit}`, time);
			forgetLeft(time);
		},
		load(entries, now) {
			const documents: [string, Doc][] = [];
			for (const [key, value] of entries) {
				const id = key.slice(key.indexOf(':') + 1);
				if (key.startsWith('view:')) views.set(id, value as View);
				if (key.startsWith('tab:')) tabs.set(Number(id), value as Tab);
				if (key.startsWith('left:')) left.set(id, value as number);
				if (key.startsWith('doc:')) documents.push([id, value as Doc]);
			}
			docs.load(documents);
			forgetLeft(now);
		},
		clear() {
			for (const map of [tabs, views, left, ordinary, docs]) map.clear();
		},
	};
}

import { PRIVATE_ID } from '../core/private-id.ts';
import type { TrialMark } from '../core/trial.ts';
import type { Decision } from './decide.ts';
import type { Doc } from './documents.ts';
import { LINGER } from './place.ts';
import { NO_TAB, type Tab, type TabState, type View } from './tab-state.ts';

export type Navigation = {
	readonly tabId: number;
	readonly url: string;
	/** Milliseconds since 1970, UTC. */
	readonly time: number;
	readonly documentId?: string | undefined;
};
export type Frame = Navigation & { readonly parentDocumentId?: string | undefined };

export type Means = {
	readonly decide: (url: string, tabId: number) => Decision | null;
	readonly newId: () => string;
	readonly isPrivate: (tabId: number) => boolean;
	/** The mark of a tab that is opened to see what a choice changes. */
	readonly trialOf?: (tabId: number) => TrialMark | undefined;
	/** A view has begun, or is known better. */
	readonly seen: (view: View) => void;
};

/** Keeps the tab state in step with navigations. */
export type TabBook = {
	readonly before: (navigation: Navigation) => void;
	/** `listening`: requests were already being listened to when it began. */
	readonly commit: (navigation: Navigation, listening: boolean) => void;
	/** The page that the tab shows, as the browser says when it is asked: what was told of its beginning may have been lost. */
	readonly found: (page: Navigation) => void;
	/** A page that is told of only as it ends; null where its site is not watched. */
	readonly passed: (page: Navigation & { readonly documentId: string }) => View | null;
	/** A document other than a tab's page: a frame, or a prerendered page. */
	readonly frame: (frame: Frame) => void;
	/** The page changed its own address (history.pushState). */
	readonly moved: (navigation: Navigation) => void;
	readonly failed: (tabId: number) => void;
	readonly closed: (tabId: number, time: number) => void;
	/** Watches from now on a page that is already open; what was suspected of it is so from its beginning. */
	readonly late: (navigation: Navigation, decision: Decision) => void;
	/** Gives up a suspicion that the page did not confirm. */
	readonly doubt: (visit: string, time: number) => void;
	/** Forgets an arrival; what its open pages do from now on is another. */
	readonly anew: (arrival: string, time: number) => void;
	readonly unwatch: (site: string, time: number) => void;
};

/** Page views told apart in one arrival; a page can make thousands with pushState. */
const MAX_VIEWS_AN_ARRIVAL = 200;

export function createTabBook(state: TabState, means: Means): TabBook {
	function newId(incognito: boolean): string {
		return (incognito ? PRIVATE_ID : '') + means.newId();
	}

	function newView(navigation: Navigation, decision: Decision, tab: Tab, late: boolean): View {
		const { tabId, url: page, time: started } = navigation;
		const incognito = means.isPrivate(tabId);
		const arrival = tab.current?.site === decision.site ? tab.current.arrival : newId(incognito);
		const { site, health, chosen } = decision;
		const trial = means.trialOf?.(tabId);
		return {
			visit: newId(incognito),
			arrival,
			tabId,
			site,
			page,
			started,
			health,
			late,
			chosen,
			suspected: !decision.watched,
			...(trial && { trial }),
			...(incognito && { incognito }),
		};
	}

	function show(tabId: number, documentId: string, doc: Doc): void {
		state.docs.set(documentId, means.isPrivate(tabId) ? { ...doc, incognito: true } : doc);
	}

	function enter(view: View, documentId: string | undefined, time: number): void {
		const tab = state.tab(view.tabId);
		if (tab.current !== null && tab.current.visit !== view.visit) state.leave(tab.current, time);
		const views = tab.current?.arrival === view.arrival ? tab.views + 1 : 1;
		state.setTab(view.tabId, { current: state.setView(view), document: documentId ?? null, next: null, since: time, views });
		if (documentId !== undefined) show(view.tabId, documentId, { url: view.page, root: null, visit: view.visit });
		state.setOrdinary(view.tabId, null);
		if (!view.suspected) means.seen(view);
	}

	function exit(tabId: number, time: number): void {
		const { current } = state.tab(tabId);
		if (current !== null) state.leave(current, time);
		state.setTab(tabId, NO_TAB);
	}

	function followed({ url, tabId }: Navigation): Decision | null {
		const decision = means.decide(url, tabId);
		return decision !== null && (decision.watched || decision.suspected) ? decision : null;
	}

	function setNext(tabId: number, next: View | null): void {
		state.setTab(tabId, { ...state.tab(tabId), next });
	}

	function commit(navigation: Navigation, listening: boolean): void {
		const { tabId, url, time, documentId } = navigation;
		const decision = followed(navigation);
		if (decision === null) {
			exit(tabId, time);
			state.setOrdinary(tabId, means.decide(url, tabId)?.site ?? null);
			return;
		}
		const tab = state.tab(tabId);
		// Found before it was told.
		if (documentId !== undefined && tab.document === documentId && tab.current?.page === url) return setNext(tabId, null);
		const { site, health, chosen } = decision;
		const expected = tab.next?.site === site ? { ...tab.next, page: url, health, chosen, suspected: !decision.watched } : null;
		enter(expected ?? newView(navigation, decision, tab, !listening), documentId, time);
	}

	function moved(navigation: Navigation): void {
		const { tabId, url, time } = navigation;
		const tab = state.tab(tabId);
		const decision = followed(navigation);
		const documentId = navigation.documentId ?? tab.document ?? undefined;
		if (decision === null) {
			if (tab.current === null) return;
			if (documentId !== undefined) show(tabId, documentId, { url, root: null, visit: null });
			exit(tabId, time);
			return;
		}
		if (tab.current?.page === url) return;
		const same = tab.current?.site === decision.site ? tab.current : null;
		const full = same !== null && tab.views >= MAX_VIEWS_AN_ARRIVAL;
		const loaded = tab.current === null ? undefined : { loaded: tab.current.loaded ?? tab.current.page };
		const view = full ? same : newView(navigation, decision, tab, same === null);
		enter({ ...view, page: url, ...loaded }, documentId, time);
	}

	return {
		commit,
		moved,
		found(page) {
			const { current, document } = state.tab(page.tabId);
			const isKnown = page.documentId === undefined ? current?.page === page.url : document === page.documentId;
			if (isKnown) moved(page);
			else commit(page, false);
		},
		passed(page) {
			const decision = followed(page);
			// A private tab may be gone by now, and with it all that would have to be deleted with it.
			if (decision?.watched !== true || means.isPrivate(page.tabId)) return null;
			const view = state.setView(newView(page, decision, state.tab(page.tabId), true));
			state.docs.set(page.documentId, { url: page.url, root: null, visit: view.visit });
			state.leave(view, page.time);
			means.seen(view);
			return view;
		},
		before(navigation) {
			const decision = followed(navigation);
			const tab = state.tab(navigation.tabId);
			// Firefox may tell of the request of a page that has been come to already.
			if (navigation.time < tab.since) return;
			if (decision === null) setNext(navigation.tabId, null);
			else if (tab.next?.site !== decision.site) {
				setNext(navigation.tabId, state.setView(newView(navigation, decision, tab, false)));
			}
		},
		frame(frame) {
			if (frame.documentId === undefined) return;
			const parent = state.docs.get(frame.parentDocumentId);
			const root = parent === null ? state.tab(frame.tabId).document : (parent.root ?? frame.parentDocumentId ?? null);
			if (root !== null) show(frame.tabId, frame.documentId, { url: frame.url, root, visit: null });
		},
		failed(tabId) {
			setNext(tabId, null);
		},
		closed(tabId, time) {
			state.setOrdinary(tabId, null);
			exit(tabId, time);
		},
		late(navigation, decision) {
			const tab = state.tab(navigation.tabId);
			const { health, chosen } = decision;
			const sure = { health, chosen, suspected: false };
			if (tab.current?.site === decision.site) {
				const { arrival, visit } = tab.current;
				for (const view of [...state.views.values()]) {
					const isBefore = view.arrival === arrival && view.visit !== visit && view.suspected;
					if (isBefore) means.seen(state.setView({ ...view, ...sure }));
				}
				enter({ ...tab.current, ...sure }, tab.document ?? undefined, navigation.time);
			} else enter(newView(navigation, decision, tab, true), navigation.documentId, navigation.time);
		},
		doubt(visit, time) {
			const view = state.views.get(visit);
			if (view?.suspected !== true || state.tab(view.tabId).current?.visit !== visit) return;
			const { document } = state.tab(view.tabId);
			if (document !== null) show(view.tabId, document, { url: view.page, root: null, visit: null });
			exit(view.tabId, time);
			state.setOrdinary(view.tabId, view.site);
		},
		anew(arrival, time) {
			const shown = [...state.tabs.values()].filter(({ current }) => current?.arrival === arrival);
			state.forget(arrival);
			const id = newId(shown.some(({ current }) => current?.incognito));
			for (const { current, document } of shown) {
				if (current === null) continue;
				const visit = newId(current.incognito === true);
				const view = { ...current, visit, arrival: id, started: time, late: true };
				enter(view, document ?? undefined, time);
			}
		},
		unwatch(site, time) {
			for (const [tabId, { current, next, document }] of [...state.tabs]) {
				if (current?.site !== site && next?.site !== site) continue;
				exit(tabId, time);
				if (document !== null && current !== null) show(tabId, document, { url: current.page, root: null, visit: null });
			}
			// Not even what its workers still send is ours any more.
			for (const view of state.views.values()) if (view.site === site) state.leave(view, time - LINGER);
		},
	};
}

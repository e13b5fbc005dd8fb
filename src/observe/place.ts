import type { Doc } from './documents.ts';
import { siteOf } from './site-of.ts';
import type { Tab, TabState, View } from './tab-state.ts';

/** Who sent a request, in what both browsers say of it. `origin`: address or origin of the sender, where it is told. */
export type Asker = {
	readonly tabId: number;
	readonly type: string;
	readonly url: string;
	/** Milliseconds since 1970, UTC. */
	readonly time: number;
	readonly documentId?: string | undefined;
	readonly parentDocumentId?: string | undefined;
	readonly origin: string | null;
	/** Address under which the page was loaded, and that of the sending frame (null: the page itself); only Firefox tells. */
	readonly loaded?: { readonly page: string; readonly frame: string | null } | undefined;
	/** In a private window; only Firefox tells. */
	readonly incognito?: boolean | undefined;
};
/**
 * `frame`: address of the sending frame, null where it is the page itself or not known. `page`: all that is known of the sending page's address, where it
 * is another than the view's.
 */
export type Place = { readonly view: View; readonly frame: string | null; readonly page?: string };

/** A site counts as watched for requests without a tab for this long after its page was left. */
export const LINGER = 60_000;

/** The watched page that a request belongs to; null where it belongs to none, 'unattributed' where that cannot be told. */
export function place(state: TabState, asker: Asker): Place | 'unattributed' | null {
	if (asker.tabId < 0) return withoutTab(state, asker);
	const own = state.docs.get(asker.documentId);
	if (own !== null) return fromDocument(state, own, true);
	const parent = asker.type === 'main_frame' ? null : state.docs.get(asker.parentDocumentId);
	if (parent !== null) return fromDocument(state, parent, asker.type === 'sub_frame');
	const tab = state.tab(asker.tabId);
	const view = fromAddress(state, asker) ?? fromTab(tab, asker);
	if (view === null) return null;
	const isOther = asker.type !== 'main_frame' && isOtherPage(tab, view, asker);
	return { view, frame: asker.loaded?.frame ?? null, ...(isOther && asker.origin !== null && { page: asker.origin }) };
}

/** A page of the site that is not the tab's, and whose beginning was told to nobody. */
function isOtherPage({ document }: Tab, { site }: View, { documentId, origin }: Asker): boolean {
	return documentId !== undefined && document !== null && documentId !== document && siteOf(origin) === site;
}

/** Workers, and beacons of a closed tab. */
function withoutTab(state: TabState, asker: Asker): Place | 'unattributed' | null {
	if (asker.origin !== null && /^(?:chrome|moz)-extension:/.test(asker.origin)) return null;
	const site = siteOf(asker.origin);
	const ofSite = [...state.views.values()].filter((candidate) => candidate.site === site);
	// What may be of a private window must not stay with a visit that is kept.
	const isPrivate = asker.incognito ?? ofSite.some(({ incognito }) => incognito);
	const [view, ...others] = ofSite
		.filter((candidate) => (candidate.incognito ?? false) === isPrivate && isRecent(state, candidate, asker.time))
		.sort((a, b) => Number(isSender(b, asker)) - Number(isSender(a, asker)) || b.started - a.started);
	if (view !== undefined) {
		const isGuess = !isSender(view, asker) && others.some(({ page }) => page !== view.page);
		return { view, frame: null, ...(isGuess && { page: new URL(asker.origin ?? view.page).origin }) };
	}
	return site !== null && [...state.ordinary.values()].includes(site) ? null : 'unattributed';
}

/** Firefox names the page, as it was loaded, also of requests that it lets outlive the tab. */
function isSender(view: View, { origin, time }: Asker): boolean {
	return origin !== null && isLoadedAs(view, origin) && view.started <= time;
}

function isRecent(state: TabState, view: View, time: number): boolean {
	const since = state.left.get(view.visit);
	if (since !== undefined) return time - since < LINGER;
	const { current, next } = state.tab(view.tabId);
	return current?.visit === view.visit || next?.visit === view.visit;
}

function fromDocument(state: TabState, doc: Doc, isSender: boolean): Place | null {
	const root = state.docs.root(doc);
	const view = root?.visit ? state.views.get(root.visit) : undefined;
	if (view === undefined) return null;
	return { view, frame: doc.root === null || !isSender ? null : doc.url };
}

/** Firefox tells of requests later than of navigations, and names the page by the address under which it was loaded: both together say which view it was. */
function fromAddress(state: TabState, { tabId, time, loaded }: Asker): View | null {
	if (loaded === undefined) return null;
	let found: View | null = null;
	for (const view of state.views.values()) {
		const fits = view.tabId === tabId && view.started <= time && isLoadedAs(view, loaded.page) && isRecent(state, view, time);
		if (fits && (found === null || view.started >= found.started)) found = view;
	}
	return found;
}

/** The document of this view was loaded under this address. */
export function isLoadedAs(view: View, address: string): boolean {
	return withoutFragment(view.loaded ?? view.page) === withoutFragment(address);
}

function withoutFragment(address: string): string {
	return address.replace(/#.*$/s, '');
}

function fromTab({ current, next, document }: Tab, asker: Asker): View | null {
	const site = siteOf(asker.origin);
	if (asker.type === 'main_frame') {
		if (current !== null && site === current.site) return current;
		return next !== null && siteOf(asker.url) === next.site ? next : null;
	}
	if (next === null || site !== next.site) return current;
	if (current === null || current.site !== next.site) return next;
	// A document that is not known yet is the next page's, unless the current one's was never named (it was open before us).
	return asker.documentId !== undefined && document !== null ? next : current;
}

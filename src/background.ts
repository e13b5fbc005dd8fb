import browser, { type Runtime } from 'webextension-polyfill';
import { examine } from './core/examine.ts';
import { type Answer, type Evidence, LIVE_PORT, type PageNote, type Request, type TabState } from './core/messages.ts';
import { report } from './core/report.ts';
import type { Observation } from './core/types.ts';
import { type Decision, decide } from './observe/decide.ts';
import { createHeld } from './observe/held.ts';
import { createInbox } from './observe/inbox.ts';
import { createListening } from './observe/listening.ts';
import { isOurPage, type MessageSender, readNote, readRequest } from './observe/message.ts';
import { place } from './observe/place.ts';
import { createRecorder, type Flight } from './observe/recorder.ts';
import { createTabBook, type Navigation } from './observe/tab-book.ts';
import { createTabState, type View } from './observe/tab-state.ts';
import { createArrivals } from './store/arrivals.ts';
import { badge } from './store/badge.ts';
import { createCounters } from './store/counters.ts';
import { mirror } from './store/mirror.ts';
import { choose, learn, NOTHING_REMEMBERED, recall, remember } from './store/remembered.ts';
import { resume } from './store/resume.ts';
import { createStore } from './store/store.ts';

// Root of the extension: every listener is registered in the first turn, below; what they hear waits in the inbox until `start` has read
// what an earlier worker left behind.

/** Requests that end a page are sent after it was left. */
const LISTEN_ON = 10_000;
const HOLD = 15_000;
const SHOW_EVERY = 250;
const TRIM_EVERY = 500;
/** What an earlier worker began and is still to be sent is heard of within this time. */
const HEAR_AGAIN = 3000;
const MAX_SHOWN = 1024 * 1024;
const NEVER_SENT = 120_000;
const DAY = 86_400_000;

const own = { id: browser.runtime.id, root: browser.runtime.getURL('') };
const store = createStore('telltale');
const session = mirror(browser.storage.session);
const arrivals = createArrivals(store);
const counters = createCounters(store, session);
let remembered = NOTHING_REMEMBERED;

const tabs = createTabState(session.put, (arrival) => {
	arrivals.drop(arrival);
	counters.drop(arrival);
});
const book = createTabBook(tabs, {
	decide: (url) => decide({ url, title: null, signals: null }, remembered),
	newId: () => crypto.randomUUID(),
	seen(view) {
		counters.arrived(view.arrival);
		arrivals.see(view);
		changed(view.tabId);
	},
});

let sinceTrim = 0;
const recorder = createRecorder({
	place: (asker) => place(tabs, asker),
	view: (visit) => tabs.views.get(visit) ?? null,
	begun(flight) {
		if (tabs.views.get(flight.visit)?.suspected !== true) void store.write([{ put: 'pending', row: flight }]);
	},
	replaced: (flight) => void store.write([{ drop: 'pending', key: flight.key }]),
	sent(view, flight, observation) {
		if (view.suspected) held.hold(view.visit, { flight, observation }, sizeOf(observation));
		else record(view, flight, observation);
	},
	over(flight, view, outcome) {
		void store.write([{ drop: 'pending', key: flight.key }]);
		if (view?.suspected === false) arrivals.count(view, outcome);
	},
	interrupted(flight, view) {
		counters.add('interrupted');
		record(view, flight, flight.observation);
	},
	unattributed: () => counters.add('unattributed'),
});

const held = createHeld<{ readonly flight: Flight; readonly observation: Observation }>();

function record(view: View, flight: Flight, observation: Observation): void {
	const { findings, thirdParty, unread } = examine(observation, { health: view.health, typed: [] });
	const lacks = thirdParty && (flight.lacksFile || observation.outcome === 'unknown');
	arrivals.add(view, flight.key, { observation, findings, thirdParty, unread: unread.length > 0 || lacks });
	changed(view.tabId);
	sinceTrim += 1;
	if (sinceTrim >= TRIM_EVERY) tidy();
}

function sizeOf({ url, body }: Observation): number {
	if (body.is === 'bytes') return url.length + body.bytes.byteLength;
	return url.length + (body.is === 'form' ? body.fields.reduce((sum, [name, value]) => sum + name.length + value.length, 0) : 0);
}

/** Watches an open page from now on, and records what was held of it. */
function watch(navigation: Navigation, decision: Decision): void {
	book.late(navigation, decision);
	for (const visit of held.visits()) {
		const view = tabs.views.get(visit);
		if (view?.suspected !== false) continue;
		for (const { flight, observation } of held.release(visit)) record(view, flight, observation);
	}
	listen();
}

/** A page that hints at health has this long to say so itself; its content script looks twice. */
function awaitWords(tabId: number): void {
	const { current } = tabs.tab(tabId);
	if (current?.suspected !== true) return;
	setTimeout(() => {
		if (tabs.views.get(current.visit)?.suspected === false) return;
		held.release(current.visit);
		book.doubt(current.visit, Date.now());
		listen();
	}, HOLD);
}

function tidy(): void {
	sinceTrim = 0;
	recorder.sweep(Date.now() - NEVER_SENT);
	const { retentionDays, maxFindings } = remembered.settings;
	void store.trim({ before: Date.now() - retentionDays * DAY, maxFindings }, tabs.live());
}

// What is heard

const inbox = createInbox(() => counters.add('unattributed'), console.error);
const listening = createListening({
	start: (details) =>
		inbox.take(() => {
			recorder.start(details);
			// A redirect to a health site is told here only. A prefetch looks alike, but names the document that asked for it.
			const { type, tabId, url, timeStamp: time, documentId } = details;
			if (type === 'main_frame' && tabId >= 0 && documentId === undefined) book.before({ tabId, url, time });
		}),
	sent: (details) => inbox.take(() => recorder.sent(details)),
	error: (details) => inbox.take(() => recorder.error(details)),
});
listening.on();

/** What both browsers tell of a navigation; the ids of documents and their life are Chrome's. */
type Navigated = {
	readonly tabId: number;
	readonly frameId: number;
	readonly url: string;
	readonly timeStamp: number;
	readonly documentId?: string;
	readonly parentDocumentId?: string;
	readonly documentLifecycle?: string;
};

function hearNavigation(isFor: 'page' | 'any', act: (details: Navigated & { readonly time: number }, isPage: boolean) => void) {
	return (details: Navigated): void =>
		inbox.take(() => {
			const isPage = details.frameId === 0 && (details.documentLifecycle ?? 'active') === 'active';
			if (isFor === 'page' && !isPage) return;
			act({ ...details, time: details.timeStamp }, isPage);
			listen();
		});
}

browser.webNavigation.onBeforeNavigate.addListener(hearNavigation('page', book.before));
browser.webNavigation.onCommitted.addListener(
	hearNavigation('any', (navigation, isPage) => {
		if (isPage) {
			book.commit(navigation, listening.isOn());
			awaitWords(navigation.tabId);
			changed(navigation.tabId);
		} else if (tabs.tabs.has(navigation.tabId)) book.frame(navigation);
	}),
);
browser.webNavigation.onHistoryStateUpdated.addListener(
	hearNavigation('page', (navigation) => {
		book.moved(navigation);
		awaitWords(navigation.tabId);
		changed(navigation.tabId);
	}),
);
browser.webNavigation.onErrorOccurred.addListener(hearNavigation('page', ({ tabId }) => book.failed(tabId)));
browser.tabs.onRemoved.addListener((tabId) =>
	inbox.take(() => {
		book.closed(tabId, Date.now());
		listen();
	}),
);

/** Listens to requests while a watched page is open or on its way, and a while longer. */
function listen(): void {
	if (tabs.tabs.size > 0) listening.on();
	else if (listening.isOn()) setTimeout(() => tabs.tabs.size === 0 && listening.off(), LISTEN_ON);
}

// What is asked

/** True keeps the channel open until `respond` is called: unlike a promise, every version of both browsers understands it. */
function hearMessage(message: unknown, sender: Runtime.MessageSender, respond: (answer: unknown) => void): true | undefined {
	const request = readRequest(message, sender, own);
	const note = request === null ? readNote(message, sender, own) : null;
	if (note !== null) inbox.take(() => void hearNote(note, sender).catch(console.error));
	if (request === null) return undefined;
	inbox.take(() => {
		answer(request).then(respond, (error: unknown) => {
			console.error(error);
			respond(undefined);
		});
	});
	return true;
}
browser.runtime.onMessage.addListener(hearMessage as Runtime.OnMessageListener);

const followers = new Map<Runtime.Port, number>();
browser.runtime.onConnect.addListener((port) => {
	if (port.name !== LIVE_PORT || port.sender === undefined || !isOurPage(port.sender, own)) return port.disconnect();
	const { sender } = port;
	port.onMessage.addListener((message: unknown) => {
		const request = readRequest(message, sender, own);
		if (request === null || !('ask' in request) || request.ask !== 'tab') return;
		followers.set(port, request.tabId);
		inbox.take(() => void show(request.tabId));
	});
	port.onDisconnect.addListener(() => followers.delete(port));
});

async function hearNote({ signals }: PageNote, { tab, url, documentId }: MessageSender): Promise<void> {
	if (tab?.id === undefined || url === undefined) return;
	const page = { url, title: tab.title ?? null };
	const decision = decide({ ...page, signals }, remembered);
	if (decision?.watched !== true) return;
	const { site, health } = decision;
	if (health.is && !decision.chosen && decide({ ...page, title: null, signals: null }, remembered)?.health.is === false) {
		remembered = learn(remembered, site, health);
		await remember(browser.storage.local, remembered);
	}
	// The tab may have gone on since.
	const now = await browser.tabs.get(tab.id).catch(() => null);
	if (now?.url !== url || isWatched(tab.id, site)) return;
	watch({ tabId: tab.id, url, time: Date.now(), documentId }, decision);
}

function isWatched(tabId: number, site: string): boolean {
	const { current } = tabs.tab(tabId);
	return current?.site === site && !current.suspected;
}

async function answer(request: Request): Promise<Answer<Request>> {
	if ('ask' in request) {
		if (request.ask === 'tab') return tabState(request.tabId);
		await store.idle();
		if (request.ask === 'evidence') return sendable(await store.evidence(request.id));
		const sites = [...remembered.choices].map(([site, watched]) => ({ site, watched }));
		return { settings: remembered.settings, ...(await store.totals()), sites };
	}
	if (request.do === 'delete-everything') await deleteEverything();
	else if (request.do === 'save-settings') {
		remembered = { ...remembered, settings: request.settings };
		await remember(browser.storage.local, remembered);
		tidy();
	} else {
		const { site } = request;
		remembered = choose(remembered, site, request.do === 'forget-choice' ? null : request.do === 'watch');
		await remember(browser.storage.local, remembered);
		await lookAtTabs(site);
	}
	return { done: true };
}

/** Chrome's messages are JSON of 64 MiB at most, in which a byte takes up to twelve; nobody reads a longer body than this in a popup. */
function sendable(evidence: Evidence | null): Evidence | null {
	if (evidence === null || evidence.observation.body.is !== 'bytes') return evidence;
	const { observation } = evidence;
	const bytes = evidence.observation.body.bytes.slice(0, MAX_SHOWN);
	return { ...evidence, observation: { ...observation, body: { ...evidence.observation.body, bytes } } };
}

async function deleteEverything(): Promise<void> {
	recorder.clear();
	tabs.clear();
	arrivals.clear();
	held.clear();
	remembered = NOTHING_REMEMBERED;
	await session.clear();
	await browser.storage.local.clear();
	await store.clear();
	counters.clear();
	session.put('alive', true);
	await lookAtTabs(null);
}

/** Decides anew about the open pages of a site, or of all. */
async function lookAtTabs(site: string | null): Promise<void> {
	for (const { id, url, title } of await browser.tabs.query({})) {
		if (id === undefined || url === undefined) continue;
		const decision = decide({ url, title: title ?? null, signals: null }, remembered);
		if (decision === null || (site !== null && decision.site !== site)) continue;
		if (decision.watched) watch({ tabId: id, url, time: Date.now() }, decision);
		else book.unwatch(decision.site, Date.now());
		changed(id);
	}
	listen();
}

// What is shown

async function tabState(tabId: number): Promise<TabState> {
	const failure = store.failure();
	if (failure !== null) return { is: 'error', message: failure };
	const { current } = tabs.tab(tabId);
	if (current === null || current.suspected) return unwatchedState(tabId);
	const { recorded, counts } = arrivals.told(current.arrival);
	const unattributed = counters.since(current.arrival);
	const { site, health, late, chosen } = current;
	return { is: 'watched', report: report({ site, health, recorded, counts: { ...counts, unattributed } }), late, chosen };
}

async function unwatchedState(tabId: number): Promise<TabState> {
	const tab = await browser.tabs.get(tabId).catch(() => null);
	const decision: Decision | null = decide({ url: tab?.url ?? '', title: tab?.title ?? null, signals: null }, remembered);
	if (tab?.url === undefined || decision === null) return { is: 'no-page' };
	const { site, health, chosen } = decision;
	if (!decision.watched) return { is: 'not-health', site, health, chosen };
	// Its title is known by now, and says more than its address did.
	watch({ tabId, url: tab.url, time: Date.now() }, decision);
	return tabState(tabId);
}

const due = new Set<number>();
function changed(tabId: number): void {
	if (due.has(tabId)) return;
	due.add(tabId);
	setTimeout(() => {
		due.delete(tabId);
		void show(tabId);
	}, SHOW_EVERY);
}

async function show(tabId: number): Promise<void> {
	await Promise.all([showBadge(tabId).catch(() => undefined), showPopup(tabId)]);
}

/** @throws when the tab is gone */
async function showBadge(tabId: number): Promise<void> {
	const { current } = tabs.tab(tabId);
	const isWatching = current?.suspected === false;
	const { companies, text, colour } = badge(isWatching ? arrivals.told(current.arrival).recorded : []);
	const name = browser.i18n.getMessage('extension_name');
	const key = companies === 0 ? 'badge_none' : companies === 1 ? 'badge_one' : 'badge_other';
	const title = !isWatching ? name : browser.i18n.getMessage(key, [String(companies)]);
	await browser.action.setBadgeText({ tabId, text });
	await browser.action.setTitle({ tabId, title });
	if (text === '') return;
	await browser.action.setBadgeBackgroundColor({ tabId, color: colour });
	await browser.action.setBadgeTextColor({ tabId, color: '#ffffff' });
}

async function showPopup(tabId: number): Promise<void> {
	const ports = [...followers].filter(([, of]) => of === tabId).map(([port]) => port);
	if (ports.length === 0) return;
	const state = await tabState(tabId);
	for (const port of ports) {
		try {
			port.postMessage(state);
		} catch {
			followers.delete(port);
		}
	}
}

// Taking up where an earlier worker left off

async function start(): Promise<void> {
	const now = Date.now();
	const [known, entries, rows, counts, lastId] = await Promise.all([
		recall(browser.storage.local).catch(() => NOTHING_REMEMBERED),
		session.load().catch(() => new Map<string, unknown>()),
		store.pending(),
		store.counters(),
		store.lastId(),
	]);
	remembered = known;
	tabs.load(entries, now);
	const isRestart = entries.has('alive');
	const before = isRestart ? now - NEVER_SENT : Number.POSITIVE_INFINITY;
	counters.load(counts, entries);
	arrivals.startAfter(lastId);
	recorder.resume(await resume({ store, arrivals, counters, rows, views: tabs.views.values(), before }));
	setTimeout(recorder.giveUpResumed, HEAR_AGAIN);
	if (isRestart) return;
	session.put('alive', true);
	await lookAtTabs(null);
}

void start()
	.catch(console.error)
	.then(() => {
		inbox.open();
		for (const tabId of tabs.tabs.keys()) changed(tabId);
		const justLeft = [...tabs.left.values()].some((time) => Date.now() - time < LISTEN_ON);
		if (tabs.tabs.size === 0 && !justLeft) listening.off();
		else listen();
		tidy();
	});

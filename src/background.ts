import browser from 'webextension-polyfill';
import { createAnswers } from './background-answers.ts';
import { catchUp } from './background-catch-up.ts';
import { createChecks } from './background-check.ts';
import { createFollow } from './background-follow.ts';
import { lookIntoGap } from './background-gap.ts';
import { hearMessages } from './background-messages.ts';
import { createPrivateWindows } from './background-private.ts';
import { createRecording } from './background-recording.ts';
import { createScreens } from './background-screens.ts';
import { createScripts } from './background-scripts.ts';
import { createTrials } from './background-trial.ts';
import { trialUndo } from './background-trial-undo.ts';
import { createWatch } from './background-watch.ts';
import { createActions } from './observe/actions.ts';
import { createAliases } from './observe/aliases.ts';
import { decide } from './observe/decide.ts';
import { createGap } from './observe/gap.ts';
import { createInbox } from './observe/inbox.ts';
import { createListening } from './observe/listening.ts';
import { createPrivateTabs } from './observe/private-tabs.ts';
import { createReports } from './observe/reports.ts';
import { createTabBook } from './observe/tab-book.ts';
import { createTabState } from './observe/tab-state.ts';
import { createArrivals } from './store/arrivals.ts';
import { createCounters } from './store/counters.ts';
import { createMemory } from './store/memory.ts';
import { mirror } from './store/mirror.ts';
import { resume, sortOut } from './store/resume.ts';
import { createStore } from './store/store.ts';

// Root of the extension. A stopped worker is woken only by listeners that were registered in its first turn, so they all stand here, and
// what they hear waits in the inbox until `start`, at the end, knows what the worker before this one knew.

/** What an earlier worker began and is still to be sent is heard of within this time. */
const HEAR_AGAIN = 3000;
const NEVER_SENT = 120_000;

// What is heard

const inbox = createInbox(() => counters.add('unattributed'), console.error);

/** Nothing begins in a tab before it is known whether it is private. Browsers mostly tell of a tab before they tell of its page. */
function takeOf(tabId: number, act: () => void): void {
	const known = () => (privates.knows(tabId) ? act() : inbox.hold(known, privateWindows.ask(tabId)));
	inbox.take(known);
}

const listening = createListening({
	start(details) {
		const { type, tabId, url, timeStamp: time, documentId } = details;
		// A redirect to a health site is told here only. A prefetch looks alike, but names the document that asked for it.
		const isPage = type === 'main_frame' && tabId >= 0 && documentId === undefined;
		const act = () => {
			gap.heard(url);
			recording.recorder.start(details);
			if (isPage) book.before({ tabId, url, time });
		};
		if (isPage) takeOf(tabId, act);
		else inbox.take(act);
	},
	sent: (details) =>
		inbox.take(() => {
			gap.heard(details.url);
			recording.recorder.sent(details);
		}),
	error: (details) => inbox.take(() => recording.recorder.error(details)),
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
	return (details: Navigated): void => {
		const isPage = details.frameId === 0 && (details.documentLifecycle ?? 'active') === 'active';
		if (isFor === 'page' && !isPage) return;
		takeOf(details.tabId, () => {
			act({ ...details, time: details.timeStamp }, isPage);
			watch.listen();
		});
	};
}

/** Content scripts go where a watched page is. */
function enter({ tabId, frameId, url }: Navigated): void {
	if (tabs.tab(tabId).current?.suspected === false) scripts.began(tabId, frameId, url);
}

const { onBeforeNavigate, onCommitted, onHistoryStateUpdated, onErrorOccurred } = browser.webNavigation;
onBeforeNavigate.addListener(hearNavigation('page', (navigation) => book.before(navigation)));
onCommitted.addListener(
	hearNavigation('any', (navigation, isPage) => {
		if (isPage) {
			book.commit(navigation, listening.isOn());
			enter(navigation);
			follow.forgetLeft();
			watch.awaitWords(navigation.tabId);
			screens.changed(navigation.tabId);
		} else if (tabs.tabs.has(navigation.tabId)) {
			book.frame(navigation);
			enter(navigation);
		}
	}),
);
onHistoryStateUpdated.addListener(
	hearNavigation('page', (navigation) => {
		book.moved(navigation);
		watch.awaitWords(navigation.tabId);
		screens.changed(navigation.tabId);
	}),
);
onErrorOccurred.addListener(hearNavigation('page', ({ tabId }) => book.failed(tabId)));
browser.tabs.onCreated.addListener((tab) => inbox.take(() => privates.saw(tab)));
browser.tabs.onRemoved.addListener((tabId) =>
	inbox.take(() => {
		book.closed(tabId, Date.now());
		if (privates.has(tabId)) void ready.then(closedPrivate).catch(console.error);
		privates.closed(tabId);
		screens.closed(tabId);
		follow.forgetLeft();
		watch.listen();
	}),
);
// To be woken is enough: what a browser that crashed has left of private windows is deleted as the worker starts.
browser.runtime.onStartup.addListener(() => undefined);

// What the browser lets us see was changed by the person: what is open is looked at anew.
for (const event of [browser.permissions.onAdded, browser.permissions.onRemoved]) {
	event.addListener(() => {
		ready
			.then(() => watch.lookAtTabs(null))
			.then(screens.showAll)
			.catch(console.error);
	});
}

hearMessages({
	request: (request) => ready.then(() => answers.answer(request)),
	note(note, sender) {
		if (sender.tab) privates.saw(sender.tab);
		if (note.note === 'signals') ready.then(() => watch.hearSignals(note, sender)).catch(console.error);
		else inbox.take(() => follow.hear(note, sender));
	},
	follow(port, tabId) {
		screens.follow(port, tabId);
		void screens.show(tabId);
	},
	leave: (port) => screens.leave(port),
});

// Who acts on it

const store = createStore('telltale', (late) => arrivals.rewrite(late));
const session = mirror(browser.storage.session);
const memory = createMemory(browser.storage.local);
const arrivals = createArrivals(store, (arrival) => counters.since(arrival));
const counters = createCounters(store, session);

const tabs = createTabState(session.put, (arrival) => {
	arrivals.drop(arrival);
	counters.drop(arrival);
	actions.drop(arrival);
	reports.drop(arrival);
	checks.drop(arrival);
});
const privates = createPrivateTabs(session.put);
const privateWindows = createPrivateWindows({ privates, tabs, store });
const decideBy = (url: string, tabId: number) => decide({ url, title: null, signals: null }, privates.known(tabId, memory.now()));
const book = createTabBook(tabs, {
	decide: decideBy,
	newId: () => crypto.randomUUID(),
	isPrivate: privates.has,
	trialOf: (tabId) => trials.markOf(tabId),
	seen(view) {
		counters.arrived(view.arrival);
		recording.see(view);
	},
});

const screens = createScreens({
	state: (tabId) => ready.then(() => answers.shown(tabId)),
	async shown(tabId) {
		await ready;
		const { current } = tabs.tab(tabId);
		return current?.suspected === false ? { page: current.visit, recorded: arrivals.told(current.arrival).recorded } : null;
	},
});
const { changed } = screens;
// The polyfill's types promise it in every browser; only Firefox has it.
const names = browser.dns as typeof browser.dns | undefined;
const aliases = createAliases(names ? (host, flags) => names.resolve(host, flags) : null);
const actions = createActions(session.put);
const reports = createReports(session.put);
const checks = createChecks(session.put);
const gap = createGap(session.put);
const follow = createFollow({
	tabs,
	book,
	actions,
	reports,
	checks,
	gap,
	did: (view, actions) => recording.did(view, actions),
	consented: (view, events) => recording.consented(view, events),
	message: (view, observation) => recording.message(view, observation),
	count: arrivals.count,
	changed,
});
const scripts = createScripts(memory);
const recording = createRecording({
	tabs,
	store,
	memory,
	arrivals,
	counters,
	aliases,
	reports,
	done: follow.done,
	numberOf: actions.numberOf,
	changed,
});
const trials = createTrials({ tabs, put: session.put, see: (view) => recording.see(view), hands: trialUndo });
const watch = createWatch({ tabs, book, memory, privates, recording, listening, scripts, changed });
const answers = createAnswers({
	tabs,
	book,
	store,
	session,
	memory,
	privates,
	arrivals,
	counters,
	recording,
	actions,
	checks,
	gap,
	reports,
	scripts,
	watch,
	trials,
	changed,
});

async function closedPrivate(): Promise<void> {
	if (await privateWindows.forget()) await privateWindows.erase();
}

// Taking up where an earlier worker left off

/**
 * Opens the inbox as soon as requests can be placed, so that what begins is on disk at once; what was found before takes longer to read the
 * more it is, and only then is recorded on.
 */
async function start(): Promise<void> {
	const now = Date.now();
	const [entries, rows, counts, lastId] = await Promise.all([
		session.load().catch(() => new Map<string, unknown>()),
		store.pending(),
		store.counters(),
		store.lastId(),
		memory.load(),
	]);
	const isRestart = entries.has('alive');
	tabs.load(entries, now);
	actions.load(entries);
	reports.load(entries);
	checks.load(entries);
	trials.load(entries);
	privates.load(entries);
	const isOver = await privateWindows.forget().catch(() => false);
	follow.forgetLeft();
	counters.load(counts, entries);
	arrivals.startAfter(lastId);
	const isWatched = (url: string, tabId: number) => decideBy(url, tabId)?.watched === true;
	if (isRestart) await catchUp({ tabs, book, isWatched }).catch(console.error);
	const { alive, lost } = sortOut(rows, tabs.views, isRestart ? now - NEVER_SENT : Number.POSITIVE_INFINITY);
	const views = [...tabs.views.values()];
	recording.recorder.resume(alive);
	if (isRestart) {
		gap.load(entries, now);
		for (const { observation } of alive) gap.heard(observation.url);
	} else {
		session.put('alive', true);
		scripts.register();
		await watch.lookAtTabs(null);
	}
	inbox.open();
	if (isOver) await privateWindows.erase();
	await resume({ store, arrivals, counters, lost, views });
	setTimeout(recording.recorder.giveUpResumed, HEAR_AGAIN);
}

const ready = start()
	.catch(console.error)
	.then(() => {
		inbox.open();
		recording.open();
		for (const tabId of tabs.tabs.keys()) changed(tabId);
		if (gap.since() !== null) lookIntoGap({ tabs, gap, arrivals, changed });
		watch.listenOn();
		recording.tidy();
		answers.purge();
	});

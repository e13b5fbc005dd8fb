import type { Checks } from './background-check.ts';
import { type AskedFor, askedFor } from './core/asked-for.ts';
import type { ConsentEvent } from './core/consent/consent-event.ts';
import type { Context } from './core/examine.ts';
import { formsOf } from './core/identity/forms.ts';
import type { PageNote, WireReport } from './core/messages.ts';
import type { Action, Observation } from './core/types.ts';
import type { Actions } from './observe/actions.ts';
import type { Gap } from './observe/gap.ts';
import type { MessageSender } from './observe/message.ts';
import { type Place, place } from './observe/place.ts';
import type { Reports } from './observe/reports.ts';
import type { TabBook } from './observe/tab-book.ts';
import type { TabState, View } from './observe/tab-state.ts';
import { fromWire } from './observe/wire-report.ts';

/** The browser tells of a connection that was opened about as soon as the page does; on a page that floods us, it is taken up later. */
const AFTER_OPENING = [500, 2_500, 6_000];
/** What leaves with a page is judged within this time; then what the person did there is forgotten. */
const FORGET = 6_000;

type Parts = {
	readonly tabs: TabState;
	readonly book: Pick<TabBook, 'passed'>;
	readonly actions: Actions;
	readonly reports: Reports;
	readonly checks: Checks;
	readonly gap: Pick<Gap, 'since' | 'told'>;
	/** Is kept longer than the actions are, without what was typed or chosen. */
	readonly did: (view: View, actions: readonly Action[]) => void;
	/** Is kept like what the person did. */
	readonly consented: (view: View, events: readonly ConsentEvent[]) => void;
	/** Something left over a connection that the browser saw opened. */
	readonly message: (view: View, observation: Observation) => void;
	/** What the page told of connections that the browser never saw, or did too fast to be told. */
	readonly count: (view: View, what: 'unconfirmed' | 'unfollowed', times: number) => void;
	readonly changed: (tabId: number) => void;
};

/** What content scripts tell of watched pages: what the person did, and what the page's own world saw of its requests. */
export type Follow = {
	readonly hear: (note: Exclude<PageNote, { note: 'signals' }>, sender: MessageSender) => void;
	/** What the person did on this site until now, and whether that is all of it. */
	readonly done: (view: View) => Pick<Context, 'actions' | 'followed'>;
	/** Forgets, a moment later, what was done on pages that no tab shows any more. */
	readonly forgetLeft: () => void;
};

type Loaded = Extract<PageNote, { note: 'loaded' }>;

export function createFollow({
	tabs,
	book,
	actions,
	reports,
	checks,
	gap,
	did,
	consented,
	message,
	count,
	changed,
}: Parts): Follow {
	function placeOf({ tab, url, documentId }: MessageSender): Place | null {
		if (tab?.id === undefined) return null;
		const placed = place(tabs, { tabId: tab.id, type: '', url: url ?? '', time: Date.now(), documentId, origin: url ?? null });
		return placed === null || placed === 'unattributed' || placed.view.suspected ? null : placed;
	}

	/** The whole life of a page may have been told to nobody. */
	function hearLoaded({ asked, leaving }: Loaded, sender: MessageSender): void {
		if (gap.since() === null) return;
		const { tab, url, documentId, frameId } = sender;
		const placed = placeOf(sender);
		const isEnd = leaving && frameId === 0;
		const isKnown = placed !== null && placed.page === undefined;
		const canPass = isEnd && tab?.id !== undefined && url !== undefined && documentId !== undefined;
		const passed = !isKnown && canPass ? book.passed({ tabId: tab.id, url, time: Date.now(), documentId }) : null;
		const view = passed ?? placed?.view;
		if (view !== undefined) gap.told(view, asked, isEnd);
	}

	function takeMessages(view: View): void {
		const { sent, unconfirmed } = reports.takeMessages(view.arrival, Date.now());
		for (const observation of sent) message(view, observation);
		if (unconfirmed > 0) count(view, 'unconfirmed', unconfirmed);
	}

	/** On an earlier page of the site something may have been done that nobody followed. */
	function isFirst({ arrival, visit }: View): boolean {
		return [...tabs.views.values()].every((view) => view.arrival !== arrival || view.visit === visit);
	}

	/** Arrivals that no tab shows any more. */
	function left(): readonly string[] {
		const shown = new Set([...tabs.tabs.values()].flatMap(({ current, next }) => [current?.arrival, next?.arrival]));
		return actions.arrivals().filter((arrival) => !shown.has(arrival));
	}

	/** Each in its own time: what was left a moment ago may still be sending. */
	function forgetLeft(): void {
		const since = left();
		if (since.length === 0) return;
		setTimeout(() => {
			const still = new Set(left());
			for (const arrival of since.filter((one) => still.has(one))) {
				actions.drop(arrival);
				reports.drop(arrival);
				checks.drop(arrival);
			}
		}, FORGET);
	}

	return {
		forgetLeft,
		hear(note, sender) {
			if (note.note === 'loaded') return hearLoaded(note, sender);
			const view = placeOf(sender)?.view;
			if (view === undefined) return;
			if (note.note === 'consent') {
				// Which frame speaks, the browser says; nobody saw what is yet to come.
				const within = sender.frameId === 0 ? {} : { within: (sender.url ?? '').slice(0, 2_000) };
				const now = Date.now();
				return consented(
					view,
					note.events.map((event) => ({ ...event, time: Math.min(event.time, now), ...within })),
				);
			}
			if (note.note === 'actions') {
				if (note.actions.length === 0 && !isFirst(view)) return;
				actions.add(view, note.actions);
				did(view, note.actions);
				// What is told as a page ends may come after its end.
				forgetLeft();
				// Made now, the forms do not hold up the request that is about to leave.
				setTimeout(() => formsOf(actions.of(view)));
				if (note.actions.some(({ made }) => made)) changed(view.tabId);
				return;
			}
			if (gap.since() !== null) gap.told(view, note.reports.flatMap(asked), false);
			if (note.lost > 0) count(view, 'unfollowed', Math.min(Math.trunc(note.lost), 1e6));
			reports.add(
				view.arrival,
				note.reports.flatMap((wire) => fromWire(wire) ?? []),
				sender.url ?? '',
			);
			if (note.reports.some(({ way }) => way === 'websocket' || way === 'webtransport'))
				for (const after of AFTER_OPENING) setTimeout(takeMessages, after, view);
		},
		done: (view) => ({ actions: actions.of(view), followed: actions.isFollowed(view.arrival) }),
	};
}

/** A call that makes a request whatever the page remembers; what is loaded for it to show may be there already. */
function asked({ way, url, time }: WireReport): readonly AskedFor[] {
	const isSure = /^(?:fetch|xhr|beacon)$/.test(way) || (way === 'image' && url.includes('?'));
	const one = isSure ? askedFor(url, time) : null;
	return one === null ? [] : [one];
}

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createFollow, type Follow } from './background-follow.ts';
import type { Action } from './core/types.ts';
import { type Actions, createActions } from './observe/actions.ts';
import { createGap } from './observe/gap.ts';
import { createReports } from './observe/reports.ts';
import { createTabBook, type TabBook } from './observe/tab-book.ts';
import { createTabState, type TabState } from './observe/tab-state.ts';

const CLINIC = 'https://clinic.example/';
const decision = (site: string) => ({
	site,
	watched: site === 'clinic.example',
	suspected: false,
	health: { is: true, category: null, because: [] },
	chosen: false,
});

let tabs: TabState;
let book: TabBook;
let actions: Actions;
let follow: Follow;
let kept: Map<string, unknown>;

beforeEach(() => {
	vi.useFakeTimers();
	kept = new Map();
	const changed = (key: string, value: unknown) => void (value === undefined ? kept.delete(key) : kept.set(key, value));
	tabs = createTabState(
		() => undefined,
		() => undefined,
	);
	let ids = 0;
	book = createTabBook(tabs, {
		decide: (url) => decision(new URL(url).hostname),
		newId: () => `id${++ids}`,
		isPrivate: () => false,
		seen: () => undefined,
	});
	actions = createActions(changed);
	follow = createFollow({
		tabs,
		book,
		actions,
		reports: createReports(changed),
		checks: { drop: () => undefined } as never,
		gap: createGap(changed),
		did: () => undefined,
		consented: () => undefined,
		message: () => undefined,
		count: () => undefined,
		changed: () => undefined,
	});
});
afterEach(() => void vi.useRealTimers());

function open(tabId: number): string {
	book.commit({ tabId, url: CLINIC, time: Date.now(), documentId: `d${tabId}` }, true);
	follow.forgetLeft();
	return tabs.tab(tabId).current?.arrival ?? '';
}
function close(tabId: number): void {
	book.closed(tabId, Date.now());
	follow.forgetLeft();
}
function type(tabId: number, value: string): void {
	const action: Action = { did: 'typed', time: Date.now(), question: '', name: 'note', value };
	follow.hear({ note: 'actions', actions: [action] }, { id: 'x', url: CLINIC, tab: { id: tabId }, documentId: `d${tabId}` });
}
const values = (arrival: string) => actions.of({ arrival, visit: '' }).map((action) => action.value);

describe('a site is followed from its beginning', () => {
	const hello = () =>
		follow.hear(
			{ note: 'actions', actions: [] },
			{ id: 'x', url: CLINIC, tab: { id: 1 }, documentId: tabs.tab(1).document ?? '' },
		);
	const isFollowed = () => {
		const view = tabs.tab(1).current;
		return view !== null && follow.done(view).followed;
	};

	it('where its first page says so', () => {
		open(1);
		expect(isFollowed()).toBe(false);
		hello();
		expect(isFollowed()).toBe(true);
	});

	it('not where only a later one does', () => {
		open(1);
		book.commit({ tabId: 1, url: `${CLINIC}next`, time: Date.now(), documentId: 'next' }, true);
		hello();
		expect(isFollowed()).toBe(false);
	});
});

describe('what was done is forgotten', () => {
	it('a moment after its page was left, and not because another one was left before', () => {
		const first = open(1);
		type(1, 'first');
		close(1);
		vi.advanceTimersByTime(5_500);
		const second = open(2);
		type(2, 'second');
		close(2);
		vi.advanceTimersByTime(1_000);
		expect([values(first), values(second)]).toEqual([[], ['second']]);
		vi.advanceTimersByTime(6_000);
		expect(values(second)).toEqual([]);
		expect(kept.size).toBe(0);
	});

	it('also where it was told only after the page was left', () => {
		const arrival = open(1);
		close(1);
		type(1, 'late');
		expect(values(arrival)).toEqual(['late']);
		vi.advanceTimersByTime(7_000);
		expect(values(arrival)).toEqual([]);
		expect(kept.size).toBe(0);
	});

	it('not while a tab shows the site', () => {
		const arrival = open(1);
		type(1, 'here');
		follow.forgetLeft();
		vi.advanceTimersByTime(60_000);
		expect(values(arrival)).toEqual(['here']);
	});
});

import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { requestOf } from '../scripts/bench-requests.ts';
import { examine } from '../src/core/examine.ts';
import { createActions } from '../src/observe/actions.ts';
import { createReports } from '../src/observe/reports.ts';
import { createTabBook } from '../src/observe/tab-book.ts';
import { createTabState, type View } from '../src/observe/tab-state.ts';
import { createArrivals } from '../src/store/arrivals.ts';
import { createCounters } from '../src/store/counters.ts';

const health = { is: true, category: 'therapy', because: [] } as const;
const observation = requestOf('leak', 1);
const { findings } = examine(observation, { health, actions: [], followed: false });
const MINUTE = 60_000;

/** What the worker remembers, put together as `background.ts` does it, and everything that it copies out. */
function worker() {
	const copied = new Map<string, unknown>();
	const put = (key: string, value: unknown): void => void (value === undefined ? copied.delete(key) : copied.set(key, value));
	const write = async () => true;
	const known = { row: null, visits: [], recorded: [], consents: [], visitOf: new Map() };
	const arrivals = createArrivals({ write, arrival: async () => known, failure: () => null });
	const counters = createCounters({ write }, { put });
	const actions = createActions(put);
	const reports = createReports(put);
	const seen: View[] = [];
	const tabs = createTabState(put, (arrival) => {
		for (const part of [arrivals, counters, actions, reports]) part.drop(arrival);
	});
	let ids = 0;
	const book = createTabBook(tabs, {
		decide: (url) => ({ site: new URL(url).hostname, watched: true, suspected: false, health, chosen: false }),
		newId: () => `id-${ids++}`,
		isPrivate: () => false,
		seen(view) {
			seen.push(view);
			counters.arrived(view.arrival);
			arrivals.see(view);
		},
	});
	return { copied, arrivals, actions, reports, tabs, book, seen };
}

/** Visits in turn in five tabs, `apart` milliseconds from one to the next, each with a request, an action and a connection. */
function visits({ book, tabs, arrivals, actions, reports }: ReturnType<typeof worker>, count: number, apart: number): void {
	for (let at = 0; at < count; at++) {
		const navigation = { tabId: at % 5, url: `https://clinic-${at}.example/`, time: at * apart, documentId: `document-${at}` };
		book.before(navigation);
		book.commit(navigation, true);
		const view = tabs.tab(at % 5).current;
		if (view === null) throw new Error('not watched');
		actions.add(view, []);
		actions.add(view, [{ did: 'typed', time: navigation.time, question: 'Name', name: 'name', value: `Casey ${at}` }]);
		reports.complete(view.arrival, { ...observation, type: 'websocket', url: `wss://t.example/${at}`, time: navigation.time });
		arrivals.add(view, `${at}`, { observation, findings, marks: [], thirdParty: true, unread: false, isMessage: false });
	}
}

const heldBy = ({ seen, arrivals }: ReturnType<typeof worker>) =>
	seen.filter(({ arrival }) => arrivals.told(arrival).recorded.length > 0).length;

test('what the worker holds and copies out does not grow with the visits', () => {
	const busy = worker();
	visits(busy, 400, 1);
	const [copied, held] = [busy.copied.size, heldBy(busy)];
	visits(busy, 4_000, 1);
	expect(heldBy(busy)).toBe(held);
	// Documents are remembered for longer than views.
	expect(busy.copied.size).toBeLessThanOrEqual(copied + 1_000);
	const { size } = busy.copied;
	visits(busy, 4_000, 1);
	expect(busy.copied.size).toBe(size);
});

test('what was left some minutes ago is not held until others take its place', () => {
	const calm = worker();
	visits(calm, 200, MINUTE);
	expect(heldBy(calm)).toBeLessThanOrEqual(5 + 5 + 1);
	expect([...calm.copied.keys()].filter((key) => !key.startsWith('doc:')).length).toBeLessThan(100);
});

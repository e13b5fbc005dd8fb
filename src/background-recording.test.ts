import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createRecording } from './background-recording.ts';
import { createAliases } from './observe/aliases.ts';
import { createReports } from './observe/reports.ts';
import { createTabBook } from './observe/tab-book.ts';
import { createTabState } from './observe/tab-state.ts';
import type { RequestSent } from './observe/web-request.ts';
import { createArrivals } from './store/arrivals.ts';
import { DEFAULT_SETTINGS } from './store/remembered.ts';
import type { Change } from './store/rows.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const CLINIC = 'https://clinic.example/';

/** A page in a private window that has begun a request, and all that is written and copied out. */
function begun(url: string, type: string) {
	const written: Change[] = [];
	const copied = new Map<string, unknown>();
	const put = (key: string, value: unknown) => void (value === undefined ? copied.delete(key) : copied.set(key, value));
	const write = async (changes: readonly Change[]) => written.push(...changes) > 0;
	const known = { row: null, visits: [], recorded: [], consents: [], visitOf: new Map() };
	const arrivals = createArrivals({ write, arrival: async () => known, failure: () => null });
	const reports = createReports(put);
	const tabs = createTabState(put, (arrival) => {
		arrivals.drop(arrival);
		reports.drop(arrival);
	});
	const recording = createRecording({
		tabs,
		store: { write } as never,
		memory: { now: () => ({ settings: DEFAULT_SETTINGS }) } as never,
		arrivals,
		counters: { add: () => undefined } as never,
		// Looked up for as long as it takes.
		aliases: createAliases(() => new Promise((resolve) => setTimeout(resolve, 1_000, { canonicalName: 'tracker.example' }))),
		reports,
		done: () => ({ actions: [], followed: false }),
		numberOf: () => 0,
		changed: () => undefined,
	});
	let ids = 0;
	const book = createTabBook(tabs, {
		decide: () => ({
			site: 'clinic.example',
			watched: true,
			suspected: false,
			health: { is: true, category: 'therapy', because: [] },
			chosen: false,
		}),
		newId: () => `id${ids++}`,
		isPrivate: () => true,
		seen: (view) => recording.see(view),
	});
	recording.open();
	book.commit({ tabId: 1, url: CLINIC, time: Date.now(), documentId: 'a' }, true);
	const details: RequestSent = {
		requestId: '1',
		url,
		method: 'GET',
		type,
		timeStamp: Date.now(),
		tabId: 1,
		frameId: 0,
		documentId: 'a',
		initiator: 'https://clinic.example',
	};
	written.length = 0;
	recording.recorder.start(details);
	const pending = () =>
		written.flatMap((change) => ('put' in change && change.put === 'pending' ? [change.row.observation.outcome] : []));
	return { tabs, written, copied, pending, send: () => recording.recorder.sent(details) };
}

const PIXEL = 'https://www.facebook.com/tr/?id=1&ev=PageView&dl=https%3A%2F%2Fclinic.example%2F';

it('keeps a request that takes a while to be sent, and one that does not only as it is sent', async () => {
	const slow = begun(PIXEL, 'image');
	const fast = begun(PIXEL, 'image');
	fast.send();
	await vi.advanceTimersByTimeAsync(240);
	expect([slow.pending(), fast.pending()]).toEqual([[], ['sent']]);
	await vi.advanceTimersByTimeAsync(20);
	expect([slow.pending(), fast.pending()]).toEqual([['unknown'], ['sent']]);
	slow.send();
	expect(slow.pending()).toEqual(['unknown', 'sent']);
});

it('keeps nothing of a request whose visit is deleted before it is sent', async () => {
	const { tabs, written } = begun(PIXEL, 'image');
	tabs.forgetPrivate();
	await vi.advanceTimersByTimeAsync(1_000);
	expect(written).toEqual([]);
});

it.each([
	['is to be judged', PIXEL, 'image', 0],
	['is looked up', 'https://metrics.clinic.example/collect?email=a%40b.example', 'image', 500],
	['opened a connection', 'wss://tracker.example/socket', 'websocket', 0],
])('what %s when its private window is closed is dropped, and leaves nothing', async (_, url, type, after) => {
	const { tabs, written, copied, pending, send } = begun(url, type);
	send();
	await vi.advanceTimersByTimeAsync(after);
	expect(pending().length).toBeGreaterThan(0);
	tabs.forgetPrivate();
	written.length = 0;
	await vi.advanceTimersByTimeAsync(20_000);
	expect(new Set(written.map((change) => JSON.stringify(change)))).toEqual(
		new Set([JSON.stringify({ drop: 'pending', key: (written[0] as { key?: string } | undefined)?.key })]),
	);
	expect(copied.size).toBe(0);
});

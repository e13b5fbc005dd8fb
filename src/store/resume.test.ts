import 'fake-indexeddb/auto';
import { deleteDB, openDB } from 'idb';
import { expect, test } from 'vitest';
import type { Observation, Visit } from '../core/types.ts';
import { createArrivals, MAX_ARRIVAL } from './arrivals.ts';
import { createCounters } from './counters.ts';
import { resume, sortOut } from './resume.ts';
import type { PendingRow } from './rows.ts';
import { createStore } from './store.ts';

const observation = (time: number): Observation => ({
	time,
	method: 'GET',
	url: 'https://t.example/',
	headers: [],
	body: { is: 'none' },
	type: 'image',
	page: { url: 'https://clinic.example/', title: null },
	frame: null,
	redirectedFrom: null,
	outcome: 'unknown',
});
const view = (visit: string): Visit => ({
	visit,
	arrival: 'a',
	tabId: 1,
	site: 'clinic.example',
	page: 'https://clinic.example/',
	started: 0,
	health: { is: true, category: null, because: [] },
	late: false,
	chosen: false,
});
const pending = (key: string, visit: string, time: number): PendingRow => ({
	key,
	requestId: key,
	hop: 0,
	visit,
	observation: observation(time),
	lacksFile: false,
});
const session = { put: () => undefined };
const finding = { recipient: { organisation: 'T' }, health: 'site' } as never;

test('counts and findings go on where the last worker stopped; what will not be heard of again is counted', async () => {
	const name = 'telltale-resume';
	const first = createStore(name);
	const before = createArrivals(first);
	before.see(view('v'));
	before.see(view('left'));
	before.add(view('v'), '1', {
		observation: observation(1),
		findings: [finding, finding],
		marks: [],
		thirdParty: true,
		unread: false,
		isMessage: false,
	});
	before.count(view('v'), 'blocked');
	await first.write([
		{ put: 'pending', row: pending('young', 'v', 100) },
		{ put: 'pending', row: pending('old', 'v', 10) },
		{ put: 'pending', row: pending('of a page that is gone', 'left', 100) },
		{ put: 'pending', row: pending('of a visit that was deleted', 'none', 100) },
	]);
	await first.idle();

	const store = createStore(name);
	const arrivals = createArrivals(store);
	const counters = createCounters(store, session);
	counters.load(await store.counters(), new Map());
	arrivals.startAfter(await store.lastId());
	const rows = await store.pending();
	const { alive, lost } = sortOut(rows, new Map([['v', view('v')]]), 50);
	expect(alive.map(({ key }) => key)).toEqual(['young']);
	await resume({ store, arrivals, counters, lost, views: [view('v')] });
	arrivals.add(view('v'), 'young', {
		observation: observation(100),
		findings: [finding],
		marks: [],
		thirdParty: true,
		unread: true,
		isMessage: false,
	});
	await store.idle();
	expect(await store.pending()).toEqual([]);
	expect((await store.visit('v'))?.counts).toEqual({ requests: 2, thirdParty: 2, unread: 2, blocked: 1, failed: 0 });
	expect((await store.visit('left'))?.counts.unread).toBe(1);
	expect(await store.counters()).toEqual([{ name: 'interrupted', value: 3 }]);
	expect(arrivals.told('a').recorded.map(({ id }) => id)).toEqual([1, 2, 3]);
	expect(arrivals.told('a').counts).toMatchObject({ requests: 2, findings: 3, unread: 3 });
	expect((await store.evidence(3))?.observation.time).toBe(100);
});

test('what was seen to be sent is not lost with age, but without its page', () => {
	const sent = (key: string, visit: string): PendingRow => {
		const row = pending(key, visit, 10);
		return { ...row, observation: { ...row.observation, outcome: 'sent' } };
	};
	const { alive, lost } = sortOut(
		[sent('of an open page', 'v'), sent('of none', 'gone')],
		new Map([['v', 0]]),
		Number.POSITIVE_INFINITY,
	);
	expect([alive, lost].map((rows) => rows.map(({ key }) => key))).toEqual([['of an open page'], ['of none']]);
});

test('what could not be read is not written over, nor are the findings of others', async () => {
	const name = 'telltale-unreadable';
	const store = createStore(name);
	await store.close();
	(await openDB(name, 99)).close();
	const arrivals = createArrivals(store);
	await arrivals.load('a');
	arrivals.startAfter(await store.lastId());
	await deleteDB(name);
	const sent = { observation: observation(1), findings: [finding], marks: [], thirdParty: true, unread: false, isMessage: false };
	arrivals.see(view('v'));
	arrivals.add(view('v'), '1', sent);
	arrivals.add({ ...view('w'), arrival: 'another' }, '2', sent);
	await store.idle();
	expect(arrivals.told('a').recorded.length).toBe(1);
	expect(await store.totals()).toEqual({ visits: 1, findings: 1 });
	expect(await store.lastId()).toBeGreaterThan(1e12);
});

test('an arrival that floods us is bounded, and the rest counted as unread', async () => {
	const store = createStore('telltale-flood');
	const arrivals = createArrivals({ ...store, write: async () => true });
	for (let count = 0; count < MAX_ARRIVAL + 10; count++) {
		arrivals.add(view('v'), `${count}`, {
			observation: observation(1),
			findings: [finding],
			marks: [],
			thirdParty: true,
			unread: false,
			isMessage: false,
		});
	}
	expect(arrivals.told('a').counts).toEqual({
		requests: MAX_ARRIVAL + 10,
		thirdParty: MAX_ARRIVAL + 10,
		unconfirmed: 0,
		unfollowed: 0,
		missed: 0,
		unchecked: 0,
		findings: MAX_ARRIVAL,
		unread: 10,
	});
});

test('unattributed requests are shown from the beginning of an arrival on, in the next worker too', () => {
	const put = new Map<string, unknown>();
	const rows: { name: 'unattributed'; value: number }[] = [];
	const write = async (changes: readonly unknown[]): Promise<boolean> => {
		for (const change of changes) rows.splice(0, 1, (change as { row: (typeof rows)[0] }).row);
		return true;
	};
	const mirror = { put: (key: string, value: unknown) => void put.set(key, value) };
	const counters = createCounters({ write }, mirror);
	counters.add('unattributed');
	counters.arrived('a');
	counters.add('unattributed');
	counters.arrived('a');
	expect(counters.since('a')).toBe(1);
	expect(counters.since('unknown')).toBe(0);
	const next = createCounters({ write }, mirror);
	next.load(rows, put);
	next.add('unattributed');
	expect(next.since('a')).toBe(2);
});

import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { describe, expect, test } from 'vitest';
import { PRIVATE_ID } from '../core/private-id.ts';
import type { Finding, Observation } from '../core/types.ts';
import { arrivalRow } from './arrival-row.ts';
import { type Change, type FindingRow, NO_COUNTS, type PendingRow, type VisitRow } from './rows.ts';
import { createStore } from './store.ts';

let names = 0;
const fresh = (): string => `telltale-test-${++names}`;

const observation: Observation = {
	time: 1,
	method: 'POST',
	url: 'https://t.example/',
	headers: [],
	body: { is: 'bytes', bytes: new Uint8Array([0, 255, 7]), mediaType: 'text/plain' },
	type: 'ping',
	page: { url: 'https://clinic.example/', title: null },
	frame: null,
	redirectedFrom: null,
	outcome: 'sent',
};
const finding: Finding = {
	time: 1,
	method: 'POST',
	url: 'https://t.example/',
	page: 'https://clinic.example/',
	site: 'clinic.example',
	recipient: { organisation: 'T', service: 'T', domain: 't.example', role: 'advertising', via: 'third-party' },
	event: '',
	health: 'site',
	identity: 'none',
	severity: 'low',
	disclosures: [],
	sentence: { key: 'x', args: [] },
	outcome: 'sent',
};
const visit = (id: string, started = 1): VisitRow => ({
	visit: id,
	arrival: `arrival of ${id}`,
	tabId: 1,
	site: 'clinic.example',
	page: 'https://clinic.example/',
	started,
	health: { is: true, category: 'therapy', because: [] },
	late: false,
	chosen: false,
	counts: NO_COUNTS,
});
const arrival = (of: VisitRow): Change => ({ put: 'arrival', row: arrivalRow(of) });
const found = (id: number, of: string, started = 1): Change => ({
	put: 'findings',
	evidence: { key: `${of}/${id}`, visit: of, observation },
	rows: [{ id, visit: of, arrival: `arrival of ${of}`, evidence: `${of}/${id}`, finding } satisfies FindingRow],
	of: { ...arrivalRow(visit(of, started)), findings: 1 },
});
const pending: PendingRow = { key: '9#0', requestId: '9', hop: 0, visit: 'a', observation, lacksFile: false };

test('an empty store answers', async () => {
	const store = createStore(fresh());
	expect(await store.lastId()).toBe(0);
	expect(await store.evidence(1)).toBeNull();
	expect(await store.visit('a')).toBeNull();
	expect(await store.arrival('none')).toEqual({ row: null, visits: [], recorded: [], consents: [], visitOf: new Map() });
	expect(await store.totals()).toEqual({ visits: 0, findings: 0 });
	expect(store.failure()).toBeNull();
});

test('writes at once lose nothing, in few transactions', async () => {
	const name = fresh();
	const store = createStore(name);
	const writes = Array.from({ length: 500 }, (_, index) => store.write([found(index + 1, 'a')]));
	writes.push(store.write([{ put: 'visit', row: visit('a') }]));
	await Promise.all(writes);
	const kept = await store.arrival('arrival of a');
	expect(kept.visits).toEqual([visit('a')]);
	expect(kept.recorded.map(({ id }) => id)).toEqual(Array.from({ length: 500 }, (_, index) => index + 1));
	expect(await store.lastId()).toBe(500);
});

test('what settled before the worker was killed is there for the next one, bytes and all', async () => {
	const name = fresh();
	const first = createStore(name);
	await first.write([{ put: 'visit', row: visit('a') }, { put: 'pending', row: pending }, found(1, 'a')]);
	// No close: the worker just ends. A second write is under way and may or may not arrive, but must not harm the first.
	void first.write([found(2, 'a')]);
	const second = createStore(name);
	expect(await second.pending()).toEqual([pending]);
	expect((await second.evidence(1))?.observation.body).toEqual(observation.body);
	await second.write([{ drop: 'pending', key: '9#0' }]);
	expect(await second.pending()).toEqual([]);
});

const forget = () => undefined;

test('one bad row takes nothing with it', async () => {
	const store = createStore(fresh());
	const bad = { put: 'visit', row: { ...visit('bad'), page: (() => 'not cloneable') as unknown as string } } as Change;
	await Promise.all([store.write([{ put: 'visit', row: visit('a') }]), store.write([found(1, 'a'), bad, found(2, 'a')])]);
	expect(await store.totals()).toEqual({ visits: 1, findings: 2 });
	expect(store.failure()).toBe('error_store_failed');
	await store.write([found(3, 'a')]);
	expect(store.failure()).toBeNull();
});

test('too many findings: the oldest visit goes first, the one under way never', async () => {
	const store = createStore(fresh());
	const changes: Change[] = [];
	let id = 0;
	for (const [index, name] of ['live', 'old', 'new'].entries()) {
		changes.push({ put: 'visit', row: visit(name, index) });
		for (let count = 0; count < 10; count++) changes.push(found(++id, name, index));
	}
	await store.write(changes);
	await store.trim({ before: 0, maxFindings: 25 }, new Set(['arrival of live']), forget);
	expect(await store.totals()).toEqual({ visits: 2, findings: 20 });
	expect(await store.visit('old')).toBeNull();
	expect(await store.evidence(11)).toBeNull();
	expect(await store.evidence(1)).not.toBeNull();
});

test('what is written of a visit while it goes does not bring it back', async () => {
	const store = createStore(fresh());
	const old = visit('old', 10);
	await store.write([{ put: 'visit', row: old }, arrival(old), found(1, 'old', 10)]);
	const told: string[] = [];
	const trimmed = store.trim({ before: 20, maxFindings: 100 }, new Set(), (arrival) => {
		told.push(arrival);
		void store.write([{ put: 'visit', row: old }]);
		void store.write([{ put: 'visit', row: old }, arrival === old.arrival ? found(2, 'old', 10) : found(3, 'old', 10)]);
	});
	await trimmed;
	await store.idle();
	expect(told).toEqual([old.arrival]);
	expect(await store.totals()).toEqual({ visits: 0, findings: 0 });
});

describe('what was recorded in private windows', () => {
	const all = async (name: string) => {
		const database = await openDB(name);
		const rows = await Promise.all([...database.objectStoreNames].map(async (store) => [store, await database.getAll(store)]));
		database.close();
		return Object.fromEntries(rows.filter(([, list]) => list?.length)) as Record<string, readonly unknown[]>;
	};
	const privateVisit = (id: string): VisitRow => ({
		...visit(`${PRIVATE_ID}${id}`),
		arrival: `${PRIVATE_ID}arrival of ${id}`,
		incognito: true,
	});
	/** A row in each store. */
	function everything(of: VisitRow, id: number): readonly Change[] {
		const { arrival, visit } = of;
		const row = arrivalRow(of);
		const at = { arrival, visit };
		const deed = { did: 'typed', time: 1, question: '', name: '', visit } as const;
		const event = { time: 1, source: '', kind: 'banner-shown', by: 'default' } as const;
		const seal = { index: 0, salt: '', commitment: '', link: '' } as never;
		const key = `${visit}/${id}`;
		return [
			{ put: 'visit', row: of },
			{ put: 'findings', evidence: { key, visit, observation }, rows: [{ ...at, id, evidence: key, finding }], of: row },
			{ put: 'deeds', rows: [{ ...at, deed: deed as never }], of: row },
			{ put: 'consents', rows: [{ ...at, event }], of: row },
			{ put: 'picture', row: { ...at, id: key, time: 1, page: '', png: new Uint8Array(1), seal }, of: row },
			{ put: 'note', row: { arrival, text: 'a note' } },
			{ put: 'trash', row: { arrival, time: 1 } },
			{ put: 'pending', row: { ...pending, key: `${id}#0@1`, visit } },
		];
	}
	const none = () => new Set<string>();

	test('goes from every store, and what is beside it stays', async () => {
		const name = fresh();
		const store = createStore(name);
		await store.write([...everything(visit('a'), 1), { put: 'counter', row: { name: 'unattributed', value: 3 } }]);
		const before = await all(name);
		expect(Object.keys(before)).toHaveLength(11);
		await store.write([...everything(privateVisit('b'), 2), ...everything(privateVisit('c'), 3)]);
		await store.deletePrivate(none);
		expect(await all(name)).toEqual(before);
		expect(store.failure()).toBeNull();
	});

	test('takes the policies of its site with it where nobody else was there', async () => {
		const store = createStore(fresh());
		const text = { url: 'https://clinic.example/privacy', title: '', language: 'en', blocks: [], truncated: false };
		const policy: Change = {
			put: 'policy',
			row: { key: 'k', site: 'clinic.example', kind: 'privacy', url: text.url, time: 1, sha256: 'ab', text },
		};
		await store.write([policy, arrival(visit('a')), ...everything(privateVisit('b'), 2)]);
		await store.deletePrivate(none);
		expect(await store.policies('clinic.example')).toHaveLength(1);
		await store.delete(['arrival of a']);
		await store.write([policy, ...everything(privateVisit('c'), 3)]);
		await store.deletePrivate(none);
		expect(await store.policies('clinic.example')).toEqual([]);
	});

	test.each([0, 1, 2, 3, 4, 5, 6, 7])('goes also where only a part of it was written (%i)', async (left) => {
		const name = fresh();
		const store = createStore(name);
		await store.write(everything(privateVisit('b'), 2).slice(left, left + 1));
		const database = await openDB(name);
		await database.clear('arrivals');
		database.close();
		expect(Object.keys(await all(name)).length).toBeGreaterThan(0);
		await store.deletePrivate(none);
		expect(await all(name)).toEqual({});
	});

	test('goes also where it was still to be written, and what is of a window that has been opened since stays', async () => {
		const name = fresh();
		const store = createStore(name);
		const [old, late] = [privateVisit('old'), privateVisit('late')];
		void store.write(everything(old, 2));
		const deleted = store.deletePrivate(() => new Set([late.arrival, late.visit]));
		void store.write(everything(late, 3));
		await deleted;
		await store.idle();
		const rows = JSON.stringify(await all(name));
		expect(rows).not.toContain(old.visit);
		expect(Object.keys(await all(name))).toHaveLength(10);
	});
});

test('old visits go', async () => {
	const store = createStore(fresh());
	const [old, late] = [visit('old', 10), visit('new', 20)];
	await store.write([{ put: 'visit', row: old }, found(1, 'old', 10), { put: 'visit', row: late }, arrival(late)]);
	await store.trim({ before: 20, maxFindings: 100 }, new Set(), forget);
	expect(await store.totals()).toEqual({ visits: 1, findings: 0 });
});

test('delete everything', async () => {
	const store = createStore(fresh());
	await store.write([{ put: 'visit', row: visit('a') }, found(1, 'a'), { put: 'pending', row: pending }]);
	void store.write([{ put: 'counter', row: { name: 'unattributed', value: 3 } }]);
	await store.clear();
	expect(await store.totals()).toEqual({ visits: 0, findings: 0 });
	expect(await store.pending()).toEqual([]);
	expect(await store.counters()).toEqual([]);
	await store.write([found(1, 'b')]);
	expect(await store.totals()).toEqual({ visits: 0, findings: 1 });
});

test('a database of a newer version: the failure is kept, nothing rejects, and deleting everything helps', async () => {
	const name = fresh();
	(await openDB(name, 99)).close();
	const store = createStore(name);
	await store.write([found(1, 'a')]);
	expect(store.failure()).toBe('error_store_newer');
	expect(await store.arrival('a')).toEqual({ row: null, visits: [], recorded: [], consents: [], visitOf: new Map() });
	await store.clear();
	await store.write([found(1, 'a')]);
	expect(store.failure()).toBeNull();
	expect(await store.lastId()).toBe(1);
});

test('a request is known by its number and address, whenever it began', async () => {
	const store = createStore(fresh());
	const key = 'a/9#0@123';
	const row: FindingRow = { id: 1, visit: 'a', arrival: 'arrival of a', evidence: key, finding };
	await store.write([{ put: 'findings', evidence: { key, visit: 'a', observation }, rows: [row], of: arrivalRow(visit('a')) }]);
	expect(await store.holds({ visit: 'a', requestId: '9', url: observation.url })).toBe(true);
	expect(await store.holds({ visit: 'a', requestId: '9', url: 'https://t.example/next' })).toBe(false);
	expect(await store.holds({ visit: 'a', requestId: '91', url: observation.url })).toBe(false);
	expect(await store.holds({ visit: 'b', requestId: '9', url: observation.url })).toBe(false);
});

test('what was read of a site is kept once by address, and goes with the last arrival there', async () => {
	const store = createStore(fresh());
	const text = { url: 'https://clinic.example/privacy', title: '', language: 'en', blocks: [], truncated: false };
	const row = (time: number, site = 'clinic.example') =>
		({ key: `${site} privacy`, site, kind: 'privacy', url: text.url, time, sha256: 'ab', text }) as const;
	await store.write([
		arrival(visit('a')),
		arrival(visit('b', 50)),
		{ put: 'policy', row: row(1) },
		{ put: 'policy', row: row(2) },
	]);
	await store.write([{ put: 'policy', row: row(3, 'other.example') }]);
	expect((await store.policies('clinic.example')).map(({ time }) => time)).toEqual([2]);
	await store.trim({ before: 10, maxFindings: 9 }, new Set(), forget);
	expect(await store.policies('clinic.example')).toHaveLength(1);
	await store.trim({ before: 100, maxFindings: 9 }, new Set(), forget);
	expect(await store.policies('clinic.example')).toEqual([]);
	expect(await store.policies('other.example')).toHaveLength(1);
});
